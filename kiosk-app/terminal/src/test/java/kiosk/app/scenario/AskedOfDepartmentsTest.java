package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a terminal tells central when it asks a department, and when files from a phone count.
class AskedOfDepartmentsTest {
    private static final PeopleTown.Somebody OWNER = new PeopleTown.Somebody("zhang-san", true);

    @TempDir Path folder;

    /// A03: no call about a person without its purpose and the step at which the person agreed.
    @Test
    void everyCallAboutAPersonSaysWhatForAndByWhichConsent() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        town.go(
                terminal,
                OWNER,
                "social-insurance-certificate",
                Map.of("period", "m12", "kind", "all"),
                scene -> PeopleTown.at(scene, Page.Rate.class));

        assertThat(terminal.central().asked())
                .extracting(SampleCentral.Asked::operation)
                .contains("SSI.person", "SSI.records");
        assertThat(terminal.central().asked()).allSatisfy(AskedOfDepartmentsTest::saysWhy);
    }

    /// A03: social insurance is down. What cannot do without stops and says so, what can asks the
    /// person, and everything else goes on.
    @Test
    void a03WithSocialInsuranceDownOnlyWhatNeedsItStops() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        town.city.fault("SSI", new City.Fault(0, Duration.ZERO, true, "", false));
        ScenarioTerminal terminal = town.terminal("t-1");
        town.go(terminal, OWNER, "insurance-status", Map.of(), AskedOfDepartmentsTest::over);
        assertThat(terminal.visit().scene().place())
                .isInstanceOfSatisfying(
                        Scene.AtPage.class,
                        at ->
                                assertThat(((Page.Stopped) at.page()).reason().in("zh-Hans"))
                                        .contains("暂时没有回应"));
        terminal.visit().act(new Act.AnotherMatter());
        List<Scene> other =
                town.go(terminal, OWNER, "fund-balance", Map.of(), AskedOfDepartmentsTest::over);
        assertThat(PeopleTown.at(terminal.visit().scene(), Page.End.class)).isTrue();
        assertThat(other).as("filled by its department, at its time").anyMatch(AskedOfDepartmentsTest::timed);
        assertThat(terminal.central().asked())
                .allSatisfy(asked -> {
                    Map<?, ?> why = (Map<?, ?>) asked.why();
                    assertThat(why.get("purpose").toString()).isNotBlank();
                    assertThat(why.get("consent").toString()).startsWith(why.get("caseId") + "/");
                });
    }

    private static boolean over(Scene scene) {
        return PeopleTown.at(scene, Page.End.class) || PeopleTown.at(scene, Page.Stopped.class);
    }

    private static boolean timed(Scene scene) {
        return scene.place() instanceof Scene.AtPage(Page.Review review, var _, var _)
                && review.rows().stream()
                        .flatMap(row -> row.source().stream())
                        .anyMatch(source -> source.in("zh-Hans").contains(" · 09:"));
    }

    private static void saysWhy(SampleCentral.Asked asked) {
        assertThat(asked.why()).isInstanceOf(Map.class);
        Map<?, ?> why = (Map<?, ?>) asked.why();
        assertThat(why.get("purpose")).isEqualTo("出具参保缴费证明");
        assertThat(why.get("consent")).isEqualTo(why.get("caseId") + "/s3");
    }

    /// The net goes when the customer takes the files that came: central never heard that they are
    /// kept and will throw them away, so they must not stand in the case.
    @Test
    void filesCentralDidNotKeepDoNotStandInTheCase() throws Exception {
        PeopleTown town = new PeopleTown(TestPacks.load("hamlet", folder), folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        var taken =
                town.go(
                        terminal,
                        OWNER,
                        "papers",
                        Map.of("old", true, "m1", "upload"),
                        scene -> cut(terminal, scene));

        assertThat(PeopleTown.sees(taken, Work.TakingFiles.class)).isTrue();
        assertThat(PeopleTown.sees(taken, Work.TakingFailed.class)).isTrue();
        assertThat(facts(terminal)).noneMatch(body -> body.contains("MaterialTaken"));
    }

    /// Cuts the net once files have come; over when the customer was told.
    private static boolean cut(ScenarioTerminal terminal, Scene scene) {
        Work work = PeopleTown.work(scene);
        if (work instanceof Work.TakingFiles(var taking, var _) && !taking.files().isEmpty()) {
            terminal.central().network(false);
        }
        return work instanceof Work.TakingFailed;
    }

    private static List<String> facts(ScenarioTerminal terminal) throws Exception {
        String caseId = terminal.store().openIntents("case").getFirst().caseId();
        return terminal.store().entries(caseId).stream().map(e -> e.body()).toList();
    }
}
