package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.TemplatePapers;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.ui.Theme;
import kiosk.app.visit.PackRoom;
import kiosk.app.visit.Papers;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Shell.Look;
import kiosk.device.sim.people.People;
import kiosk.matter.Catalogue;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.PackId;
import kiosk.matter.PackLook;
import kiosk.matter.department.Department;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.department.MemoryTables;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackLoader;
import kiosk.matter.pack.PackShelf;
import kiosk.matter.pack.PackSigner;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A34: one order makes a terminal another city's (colours, matters and connectors), one brings
/// everything back.
class A34Test {
    private static final Path PACKS = Path.of("..", "packs");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String SOMEBODY = "320582198808080027";

    @TempDir Path folder;
    private Path door;
    private PackSigner signer;
    private TrustRoot trust;
    private String unfit = "";
    private final List<PackShelf.Refusal> refused = new ArrayList<>();

    /// The terminal serves a small town; Xiongan's pack lies at its door.
    @BeforeEach
    void aTownAndItsDoor() throws Exception {
        door = Files.createDirectories(folder.resolve("door"));
        signer = PackSigner.read(PACKS.resolve("keys/dev-2026.private.pem"));
        trust =
                TrustRoot.read(
                        List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                        TrustRoot.DevelopmentKeys.ALLOWED);
        TestPacks.load("hamlet", folder);
        copy(folder.resolve("pack-hamlet"), door.resolve("hamlet"));
    }

    private static void copy(Path from, Path into) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private PackRoom room() throws Exception {
        PackShelf shelf =
                new PackShelf(
                        door,
                        folder.resolve("store"),
                        trust,
                        new PackShelf.Rules("0.5.0", () -> TODAY, this::fits));
        shelf.open();
        return new PackRoom(shelf, new Empty(), refused::add);
    }

    private void fits(LoadedPack pack) throws PackException {
        if (pack.id().id().equals(unfit)) {
            throw new PackException("templates/x.yaml", 1, 1, "does not fit");
        }
    }

    private record Empty() implements PackRoom.Workshop {
        @Override
        public Catalogue catalogue(Pack pack) {
            return new PinyinCatalogue(pack.matters());
        }

        @Override
        public Papers papers(Pack pack) {
            return new NoPapers();
        }
    }

    private void bringXiongan() throws Exception {
        copy(PACKS.resolve("xiongan"), door.resolve("xiongan"));
    }

    /// Twice, because a folder that still changes is left alone; then nobody is served.
    private static void betweenVisits(PackRoom room) {
        room.look();
        room.look();
        room.idle();
    }

    private static List<String> matters(PackRoom room) {
        return room.now().catalogue().byTheme().values().stream()
                .flatMap(List::stream)
                .map(Matter::id)
                .sorted()
                .toList();
    }

    /// Who answers what the matters ask of social insurance, and with which rows.
    private static Optional<Department> socialInsurance(PackRoom room) {
        return room.now().pack().departments().stream()
                .filter(department -> department.id().equals("SSI"))
                .findFirst();
    }

    @Test
    void oneOrderChangesColoursMattersAndConnectorsBetweenVisits() throws Exception {
        PackRoom room = room();
        List<String> before = matters(room);
        bringXiongan();
        betweenVisits(room);
        assertThat(matters(room)).as("without an order nothing changes").isEqualTo(before);

        signer.signCity(door, "hamlet", new PackId("xiongan", "1.0.0"), 1);
        room.look();
        room.look();
        assertThat(matters(room)).as("nothing changes in a visit").isEqualTo(before);
        room.idle();

        assertThat(room.now().pack().id()).isEqualTo(new PackId("xiongan", "1.0.0"));
        assertThat(matters(room)).containsExactly("insurance-status", "settle-points");
        PackLook look = room.now().pack().look().orElseThrow();
        assertThat(Theme.style(Look.NORMAL, Optional.of(look))).contains("-pine: " + look.main());
        assertThat(Theme.style(Look.CONTRAST, Optional.of(look))).isEmpty();
        Department centre = socialInsurance(room).orElseThrow();
        assertThat(centre.home()).isEqualTo("XASI");
        Reply reply =
                centre.execute(
                        "person",
                        Map.of("idNo", SOMEBODY),
                        new MemoryTables(centre, TODAY),
                        TODAY.atStartOfDay(ScenarioRunner.ZONE).toInstant());
        assertThat(((Reply.Answer) reply).body()).containsEntry("socialNo", "虚XA0000001");
    }

    @Test
    void oneRollbackRestoresAllAndTheCityIsNotTakenAgain() throws Exception {
        PackRoom room = room();
        List<String> before = matters(room);
        bringXiongan();
        signer.signCity(door, "hamlet", new PackId("xiongan", "1.0.0"), 1);
        betweenVisits(room);

        refused.clear();
        Path back = door.resolve("rollback.properties");
        Files.writeString(back, "pack=hamlet\nfrom=xiongan@1.0.0\nto=1.0.0\n");
        betweenVisits(room);
        assertThat(room.now().pack().id().id()).as("not unsigned").isEqualTo("xiongan");
        assertThat(refused).extracting(PackShelf.Refusal::reason).containsExactly("rollback");

        signer.signRollback(door, "xiongan@1.0.0", new PackId("hamlet", "1.0.0"), 2);
        room.look();
        room.idle();

        assertThat(room.now().pack().id()).isEqualTo(new PackId("hamlet", "1.0.0"));
        assertThat(matters(room)).isEqualTo(before);
        assertThat(room.now().pack().look()).isEmpty();
        assertThat(socialInsurance(room)).isEmpty();
        betweenVisits(room);
        assertThat(room.now().pack().id().id()).isEqualTo("hamlet");
        assertThat(room().now().pack().id().id()).as("after a restart too").isEqualTo("hamlet");
        assertThat(refused).as("nothing more to tell").hasSize(1);
    }

    @Test
    void anOrderWithoutATrustedSignatureChangesNothing() throws Exception {
        PackRoom room = room();
        bringXiongan();
        Files.writeString(
                door.resolve("city.properties"),
                "from=hamlet\npack=xiongan\nversion=1.0.0\nserial=1\nkeyId=dev-2026\nsignature=AAAA\n");
        betweenVisits(room);

        assertThat(room.now().pack().id().id()).isEqualTo("hamlet");
        assertThat(refused)
                .extracting(PackShelf.Refusal::reason)
                .containsExactlyInAnyOrder("other-pack", "city");
    }

    @Test
    void aCityWhosePapersCannotBeMadeIsToldOnceAndChangesNothing() throws Exception {
        unfit = "xiongan";
        PackRoom room = room();
        bringXiongan();
        signer.signCity(door, "hamlet", new PackId("xiongan", "1.0.0"), 1);
        betweenVisits(room);
        betweenVisits(room);

        assertThat(room.now().pack().id().id()).isEqualTo("hamlet");
        assertThat(refused).extracting(PackShelf.Refusal::reason).containsExactly("broken");

        assertThat(room().now().pack().id().id()).as("after a restart too").isEqualTo("hamlet");
    }

    @Test
    void theMattersOfTheCityPassTheirScenarios() throws Exception {
        LoadedPack city = PackLoader.load(PACKS.resolve("xiongan"), trust);
        DocumentTemplates templates = DocumentTemplates.load(city);
        FontFiles fonts = FontFiles.installed();
        Documents documents = new Documents(templates, new PdfPages(fonts), new DrawnLines(fonts));
        ScenarioRunner runner =
                new ScenarioRunner(
                        new Ports.Content(city, new PinyinCatalogue(city.matters())),
                        People.builtIn(),
                        t -> new TemplatePapers(documents, templates, t, "localhost/check"),
                        folder);

        assertThat(city.scenarios()).hasSize(4);
        assertThat(city.scenarios()).extracting(Scenario::name).anyMatch(n -> n.startsWith("A34"));
        for (Scenario scenario : city.scenarios()) {
            assertThat(runner.play(scenario)).as(scenario.name()).isEmpty();
        }
    }
}
