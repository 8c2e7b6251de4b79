package kiosk.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static kiosk.app.ArchitectureTerms.areNoConstants;
import static kiosk.app.ArchitectureTerms.beAContract;
import static kiosk.app.ArchitectureTerms.calls;
import static kiosk.app.ArchitectureTerms.named;
import static kiosk.app.ArchitectureTerms.readsTheWallClock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may know whom. Exemptions are in [Exemptions] and nowhere else.
class ArchitectureTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("kiosk");

    /// Packages of one library, and the only packages that may know it.
    private record Home(String library, String... packages) {}

    private static final List<Home> HOMES =
            List.of(
                    new Home("com.fazecast..", "kiosk.device.serial.."),
                    new Home("javax.smartcardio..", "kiosk.device.pcsc.."),
                    new Home("dev.cel..", "kiosk.matter.cel.."),
                    new Home("org.eclipse.paho..", "kiosk.sync.mqtt.."),
                    new Home("java.sql..", "kiosk.sync.store..", "kiosk.central.store.."),
                    new Home("javax.sql..", "kiosk.sync.store..", "kiosk.central.store.."),
                    new Home("org.h2..", "kiosk.sync.store..", "kiosk.central.store.."),
                    new Home("org.postgresql..", "kiosk.central.store.."),
                    new Home("com.hivemq..", "kiosk.central.broker.."),
                    new Home("io.helidon..", "kiosk.central.web.."),
                    new Home(
                            "org.bouncycastle..",
                            "kiosk.sync.identity..",
                            "kiosk.central.terminals.."),
                    new Home("javafx..", "kiosk.app.."),
                    new Home("org.vosk..", "kiosk.avatar.hearing.vosk.."),
                    new Home("com.sun.jna..", "kiosk.avatar.hearing.vosk.."),
                    new Home("marytts..", "kiosk.avatar.mary.."),
                    new Home("com.hankcs..", "kiosk.avatar.mandarin.."),
                    new Home(
                            "ai.onnxruntime..",
                            "kiosk.avatar.kokoro..",
                            "kiosk.avatar.hearing.silero..",
                            "kiosk.avatar.hearing.whisper.."),
                    new Home("org.opencv..", "kiosk.avatar.presence.."),
                    new Home("nu.pattern..", "kiosk.avatar.presence.."),
                    new Home("org.apache.pdfbox..", "..raster..", "..pdf.."),
                    new Home("com.google.zxing..", "..raster..", "..pdf.."),
                    new Home("java.awt..", "..raster..", "..pdf.."),
                    new Home("javax.imageio..", "..raster..", "..pdf.."));

    private static final List<String> DOORS_TO_THE_WORLD =
            List.of(
                    "java.net.Socket",
                    "java.net.ServerSocket",
                    "java.net.URLConnection",
                    "java.lang.ProcessBuilder");

    @TestFactory
    Stream<DynamicTest> modulesKnowOnlyTheirOwn() {
        return Stream.of(
                stranger("kiosk.device..", "kiosk.avatar..", "kiosk.sync..", "kiosk.matter.."),
                stranger("kiosk.avatar..", "kiosk.device..", "kiosk.sync..", "kiosk.matter.."),
                stranger("kiosk.sync..", "kiosk.device..", "kiosk.avatar..", "kiosk.matter.."),
                stranger("kiosk.matter..", "kiosk.device..", "kiosk.avatar..", "kiosk.sync.."),
                stranger("kiosk.central..", "kiosk.device..", "kiosk.avatar.."),
                stranger("kiosk.app..", "kiosk.central.."));
    }

    @Test
    void decidingIsPure() {
        noClasses()
                .that()
                .resideInAnyPackage("kiosk.app.session..", "kiosk.avatar.dialog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "java.sql..", "java.net..", "java.nio.file..", "..sim..")
                .because("what decides the next step must run in a test in microseconds")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void mattersDoNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAPackage("kiosk.matter..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net.http..", "java.nio.channels..")
                                .or(named(DOORS_TO_THE_WORLD)))
                .because("the engine asks ports; only the terminal and central touch the world")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> librariesStayHome() {
        return HOMES.stream()
                .map(home ->
                        rule(
                                home.library() + " only in " + inWords(home.packages()),
                                noClasses()
                                        .that()
                                        .resideOutsideOfPackages(home.packages())
                                        .should()
                                        .dependOnClassesThat()
                                        .resideInAPackage(home.library())
                                        .because(
                                                "a library that stays in one package can"
                                                        + " be replaced there")));
    }

    @Test
    void simulatorsAreChosenOnlyByTheCompositionRoots() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..sim..", Exemptions.BENCH, Exemptions.SCENARIOS)
                .and(not(named(Exemptions.COMPOSITION_ROOTS)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kiosk..sim..")
                .because("code that knows it talks to a simulator proves nothing")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("view-models are tested without a display")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    /// Fields inside another page: an entry of a list, a street, the address of a parcel.
    private static final DescribedPredicate<HasName> PART_OF_A_FORM =
            HasName.Predicates.nameMatching("kiosk\\.app\\.screen\\.form\\.InnerForm.*");

    @Test
    void screensDoNotKnowEachOther() {
        slices().matching("kiosk.app.screen.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), PART_OF_A_FORM)
                .because("only the navigator knows which screens there are")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("kiosk.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages in a ring are one package with several names")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void nobodyKnowsTheCompositionRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kiosk.app")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kiosk.app")
                .because("the root puts everything together; whatever needs it is upside down")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> codeIsQuietAndHonest() {
        return Stream.of(
                rule(
                        "no console",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(Exemptions.COMMANDS)
                                .and(not(named(Exemptions.COMPOSITION_ROOTS)))
                                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                                .because("what is said goes to the log, without personal data")),
                rule(
                        "no java.util.logging",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("java.util.logging..")
                                .because("SLF4J is the one logging API")),
                rule(
                        "no generic exceptions",
                        noClasses()
                                .should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                                .because("a reader must be able to tell the troubles apart")));
    }

    @TestFactory
    Stream<DynamicTest> timeAndThreadsComeFromOutside() {
        return Stream.of(
                rule(
                        "no new Thread",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        Exemptions.MAY_START_THREADS.toArray(String[]::new))
                                .and(not(named(Exemptions.COMPOSITION_ROOTS)))
                                .should()
                                .callConstructorWhere(calls(Thread.class, Set.of("<init>")))
                                .because("threads are named virtual threads or bounded pools")),
                rule(
                        "no Thread.sleep",
                        noClasses()
                                .that(not(named(Exemptions.MAY_SLEEP)))
                                .should()
                                .callMethodWhere(calls(Thread.class, Set.of("sleep")))
                                .because("a test cannot advance a sleeping thread")),
                rule(
                        "no wall clock",
                        noClasses()
                                .that(not(named(Exemptions.COMPOSITION_ROOTS)))
                                .should()
                                .callMethodWhere(readsTheWallClock())
                                .because("the Clock comes by constructor: legal days are tested")),
                rule(
                        "Platform.runLater only in FxThread",
                        noClasses()
                                .that(not(named(List.of(Exemptions.FX_THREAD))))
                                .should()
                                .callMethod(
                                        "javafx.application.Platform",
                                        "runLater",
                                        Runnable.class.getName())
                                .because("one door to the FX thread can be watched and tested")));
    }

    @Test
    void noSecondUserInterface() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "javafx.fxml..", "javafx.scene.web..")
                .because("views are plain JavaFX code; a browser inside is another attack surface")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @TestFactory
    Stream<DynamicTest> stateIsOwned() {
        return Stream.of(
                rule(
                        "fields are private",
                        fields().that()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .and(areNoConstants())
                                .should()
                                .bePrivate()
                                .because("state has one owner")),
                rule(
                        "no mutable statics",
                        fields().that()
                                .areStatic()
                                .and()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .should()
                                .beFinal()
                                .because(
                                        "global state survives a session; personal data must not")));
    }

    @Test
    void apiTypesAreContracts() {
        classes()
                .that()
                .resideInAnyPackage("kiosk.device", "kiosk.avatar", "kiosk.sync")
                .and()
                .arePublic()
                .should(beAContract())
                .because("the API is nouns and outcomes; behaviour lives in the adapters")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    private static DynamicTest stranger(String module, String... others) {
        return rule(
                module + " knows none of " + inWords(others),
                noClasses()
                        .that()
                        .resideInAPackage(module)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .because("modules meet only in the terminal and in central"));
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(HOUSE));
    }

    private static String inWords(String... packages) {
        return String.join(", ", packages);
    }
}
