package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How surely people are known, and how little they have to do for it (A29, A36, E01, E08).
class AssuranceTest {
    private static final Somebody WORKER = new Somebody("zhang-san", true);
    private static final Somebody WITHOUT_PHONE = new Somebody("lu-genbao", false);
    private static final Somebody WITHOUT_CARD = new Somebody("gu-fengying", true);
    private static final int TOUCHES_MAX = 2;
    private static final int SCREENS_MAX = 6;

    @TempDir Path folder;

    @Test
    void e08AfterALowMatterOnlyTheExtraFactorIsAsked() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        List<Scene> low =
                town.go(terminal, WORKER, "insurance-status", Map.of(), AssuranceTest::ended);
        terminal.visit().act(new Act.AnotherMatter());
        List<Scene> high =
                town.go(terminal, WORKER, "medical-base", Map.of(), AssuranceTest::ended);
        terminal.visit().act(new Act.AnotherMatter());
        List<Scene> third =
                town.go(terminal, WORKER, "pension-estimate", Map.of(), AssuranceTest::ended);

        assertThat(PeopleTown.sees(low, Work.AwaitCard.class)).isTrue();
        assertThat(PeopleTown.sees(low, Work.ChooseProof.class)).isFalse();
        assertThat(PeopleTown.sees(high, Work.AwaitCard.class)).isFalse();
        assertThat(PeopleTown.sees(high, Work.AwaitCode.class)).isTrue();
        assertThat(PeopleTown.sees(third, Work.AwaitCard.class)).isFalse();
        assertThat(PeopleTown.sees(third, Work.ChooseProof.class)).isFalse();
        assertThat(third).anyMatch(AssuranceTest::ended);
    }

    @Test
    void a29WhoHasNeitherFaceNorPhoneIsWitnessedByStaff() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        List<Scene> seen =
                town.go(terminal, WITHOUT_PHONE, "pension-eligibility", Map.of(), _ -> false);
        assertThat(PeopleTown.sees(seen, Work.AwaitStaff.class)).isTrue();
        assertThat(PeopleTown.sees(seen, Work.AwaitCode.class)).isFalse();
        assertThat(town.city.tables("BEN").rows("check"))
                .extracting(row -> row.get("idNo"))
                .containsExactly("320582195001010016");
    }

    /// The card wakes the machine; then the matter and the consent.
    @Test
    void a36ACardOnTheSleepingMachineAndTwoTouchesAnswerAQuery() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        terminal.tick();
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Attract.class);
        new PeopleTown.Hands(terminal, WORKER).layCard("applicant");
        terminal.tick();
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Home.class);
        assertThat(terminal.visit().scene().shell().identified()).contains("张*");
        List<Act> acts =
                town.acts(
                        terminal,
                        WORKER,
                        "insurance-status",
                        scene -> PeopleTown.work(scene) instanceof Work.PaperOut);
        assertThat(acts).hasSizeLessThanOrEqualTo(TOUCHES_MAX);
        assertThat(terminal.receipts()).isEqualTo(1);
    }

    /// Whoever left it is gone: the machine does not show their name to the next.
    @Test
    void aForgottenCardBeginsNoVisit() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        terminal.tick();
        new PeopleTown.Hands(terminal, WORKER).layCard("applicant");
        terminal.tick();
        terminal.restart();
        for (int second = 0; second < 5; second++) {
            terminal.tick();
        }
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Attract.class);
        terminal.reader().liftCard();
        terminal.tick();
        new PeopleTown.Hands(terminal, WORKER).layCard("applicant");
        terminal.tick();
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Home.class);
    }

    @Test
    void e01ALostCardIsReportedWithinSixScreens() throws Exception {
        PeopleTown town = new PeopleTown(folder);
        ScenarioTerminal terminal = town.terminal("t-1");
        List<Scene> seen =
                town.go(
                        terminal,
                        WITHOUT_CARD,
                        "id-card-loss",
                        Map.of("idNo", "320582195203080020", "code", "123456"),
                        AssuranceTest::ended);
        List<String> screens =
                seen.stream()
                        .filter(scene -> scene.place() instanceof Scene.AtPage)
                        .map(scene -> ((Scene.AtPage) scene.place()).page())
                        .filter(page -> !(page instanceof Page.Fetch))
                        .filter(page -> !(page instanceof Page.Print))
                        .filter(page -> !(page instanceof Page.Submit))
                        .map(page -> page.frame().step())
                        .distinct()
                        .toList();
        assertThat(screens).hasSizeLessThanOrEqualTo(SCREENS_MAX);
        assertThat(PeopleTown.sees(seen, Work.AwaitCard.class)).isFalse();
        assertThat(town.city.tables("PSB").row("person", "320582195203080020"))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("card", "lost"));
    }

    private static boolean ended(Scene scene) {
        return PeopleTown.at(scene, Page.End.class);
    }
}
