package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.TemplatePapers;
import kiosk.app.visit.Act;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Terminal;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.matter.Page;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk around money, paper and people who walk away, in simulated time.
class DeskTest {
    private static final Map<String, Object> FINE =
            Map.of("how", "byNumber", "decisionNo", "3205821234567890");

    private static LoadedPack pack;
    private static Documents documents;
    private static DocumentTemplates templates;

    @TempDir Path folder;

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
    private City city;
    private ScenarioTerminal terminal;
    private Runnable whenPresented = () -> {};

    @BeforeAll
    static void load() throws Exception {
        Suzhou suzhou = Suzhou.city();
        pack = suzhou.loaded();
        templates = suzhou.templates();
        documents = suzhou.documents();
    }

    @BeforeEach
    void open() throws Exception {
        city = new City(pack.departments(), time, ScenarioRunner.ZONE);
        terminal = another("t-1");
    }

    private ScenarioTerminal another(String id) throws Exception {
        return new ScenarioTerminal(
                new ScenarioTerminal.World(
                        time,
                        city,
                        new Ports.Content(pack, new PinyinCatalogue(pack.matters())),
                        People.builtIn(),
                        Terminal.Idle.standard(),
                        t -> new TemplatePapers(documents, templates, t, "localhost/check"),
                        folder),
                id,
                true);
    }

    private List<Scene> go(String matter, Map<String, Object> answers, Predicate<Scene> until) {
        Visitor visitor =
                new Visitor(new SimulatedRhythm(time), new Hands(), matter, answers, List.of());
        visitor.go(terminal.visit(), until);
        return visitor.seen();
    }

    private static Work work(Scene scene) {
        return scene.place() instanceof Scene.AtPage(Page _, var _, Work work)
                ? work
                : new Work.None();
    }

    private static boolean sees(List<Scene> scenes, Class<? extends Work> kind) {
        return scenes.stream().map(DeskTest::work).anyMatch(kind::isInstance);
    }

    private Object decisionState() {
        return city.tables("TRF").row("decision", "3205821234567890").orElseThrow().get("state");
    }

    @Test
    void withoutPaperNothingIsCharged() {
        Predicate<Scene> atPay =
                s -> s.place() instanceof Scene.AtPage(Page.Review _, var _, var _);
        go("traffic-fine", FINE, atPay);
        terminal.printer("out");
        List<Scene> seen = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(seen, Work.BillRefused.class)).isTrue();
        terminal.settle(Duration.ofMinutes(1));
        assertThat(terminal.pad().ledger().debits()).isZero();
        assertThat(decisionState()).isEqualTo("open");
    }

    @Test
    void aJamAfterPayingKeepsTheReceiptForItsOwner() {
        whenPresented = () -> terminal.printer("jam");
        List<Scene> paying = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(paying, Work.PaperFailed.class)).isTrue();
        terminal.settle(Duration.ofMinutes(1));
        assertThat(terminal.pad().ledger().debits()).isEqualTo(1);
        assertThat(terminal.receipts()).isZero();

        terminal.printer("ok");
        terminal.restart();
        List<Scene> comingBack = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(comingBack, Work.ReceiptKept.class)).isTrue();
        assertThat(terminal.receipts()).isEqualTo(1);
        assertThat(terminal.pad().ledger().debits()).isEqualTo(1);
    }

    @Test
    void aReceiptThatCouldNotBePrintedComesOutAtAnotherTerminal() throws Exception {
        whenPresented = () -> terminal.printer("jam");
        go("traffic-fine", FINE, _ -> false);
        terminal.settle(Duration.ofMinutes(1));
        assertThat(terminal.receipts()).isZero();
        whenPresented = () -> {};
        terminal = another("t-2");
        List<Scene> seen = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(seen, Work.ReceiptKept.class)).isTrue();
        assertThat(terminal.receipts()).isEqualTo(1);
        assertThat(terminal.pad().ledger().debits()).isZero();
    }

    @Test
    void whoeverWalksAwayLeavesNothingOnScreenAndNoHold() {
        go("traffic-fine", FINE, s -> work(s) instanceof Work.ChooseMethod);
        assertThat(decisionState()).isEqualTo("reserved");
        for (int second = 0; second < 61; second++) {
            terminal.tick();
        }
        assertThat(terminal.visit().scene().shell().idleSecondsLeft()).isPresent();
        for (int second = 0; second < 60; second++) {
            terminal.tick();
        }
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Attract.class);
        assertThat(terminal.settle(Duration.ofMinutes(1))).isZero();
        assertThat(decisionState()).isEqualTo("open");
        assertThat(terminal.pad().ledger().debits()).isZero();
    }

    @Test
    void aReservationThatArrivesAfterTheCustomerLeftHoldsNothing() {
        city.fault("TRF.reserve", new City.Fault(1, Duration.ofMinutes(4), false, "", false));
        go("traffic-fine", FINE, s -> work(s) instanceof Work.BillRefused);
        leaveByWaiting();
        assertThat(terminal.settle(Duration.ofMinutes(1))).isZero();
        time.pause(Duration.ofMinutes(5));
        assertThat(city.effects("TRF.release")).isEqualTo(1);
        assertThat(decisionState()).isEqualTo("open");

        List<Scene> next = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(next, Work.PaperOut.class)).isTrue();
        assertThat(terminal.pad().ledger().debits()).isEqualTo(1);
    }

    private void leaveByWaiting() {
        for (int second = 0; second < 121; second++) {
            terminal.tick();
        }
        assertThat(terminal.visit().scene().place()).isInstanceOf(Scene.Attract.class);
    }

    @Test
    void aDepartmentThatDoesNotAnswerCanBeAskedAgain() {
        city.fault("TRF.fine", new City.Fault(1, Duration.ZERO, true, "", false));
        go("traffic-fine", FINE, s -> work(s) instanceof Work.NoAnswer);
        terminal.visit().act(new Act.Answer(Map.of("ask", "again")));
        List<Scene> onward = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(onward, Work.PaperOut.class)).isTrue();
        assertThat(terminal.pad().ledger().debits()).isEqualTo(1);
    }

    @Test
    void aDepartmentThatStaysSilentEndsTheMatterWithNothingCharged() {
        city.fault("TRF.fine", new City.Fault(0, Duration.ZERO, true, "", false));
        List<Scene> seen = go("traffic-fine", FINE, _ -> false);
        assertThat(sees(seen, Work.NoAnswer.class)).isTrue();
        assertThat(seen)
                .anyMatch(s -> s.place() instanceof Scene.AtPage(Page.Stopped _, var _, var _));
        assertThat(terminal.pad().ledger().debits()).isZero();
    }

    @Test
    void stillHereTakesTheWarningAway() {
        go("traffic-fine", FINE, s -> s.place() instanceof Scene.AtPage(Page.Form _, var _, var _));
        for (int second = 0; second < 70; second++) {
            terminal.tick();
        }
        assertThat(terminal.visit().scene().shell().idleSecondsLeft()).isPresent();
        terminal.visit().act(new Act.StillHere());
        assertThat(terminal.visit().scene().shell().idleSecondsLeft()).isEmpty();
    }

    @Test
    void anotherLanguageKeepsPageAndAnswers() {
        go(
                "traffic-fine",
                FINE,
                s -> s.place() instanceof Scene.AtPage(Page.Review _, var _, var _));
        Scene.Place before = terminal.visit().scene().place();
        terminal.visit().act(new Act.SetLanguage("en"));
        assertThat(terminal.visit().scene().place()).isEqualTo(before);
        assertThat(terminal.visit().scene().shell().language()).isEqualTo("en");
    }

    @Test
    void stoppingSaysWhatWasCharged() {
        go("traffic-fine", FINE, s -> work(s) instanceof Work.ChooseMethod);
        terminal.visit().act(new Act.Quit(false));
        assertThat(terminal.visit().scene().shell().askedToQuit())
                .contains(Shell.QuitQuestion.NOTHING_CHARGED);
    }

    @Test
    void theNextCustomerStartsWithNothingOfTheLast() {
        go("social-insurance-certificate", Map.of("period", "m12", "kind", "all"), _ -> false);
        Scene scene = terminal.visit().scene();
        assertThat(scene.place()).isInstanceOf(Scene.Attract.class);
        assertThat(scene.shell().identified()).isEmpty();
        assertThat(scene.toString()).doesNotContain("320582198808080027").doesNotContain("张三");
    }

    /// Lays down 张三's card and pays with a type 2 wallet.
    private final class Hands implements Visitor.Hands {
        @Override
        public void layCard(String who) {
            try {
                terminal.reader().layCard(People.builtIn().person("zhang-san").orElseThrow());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void liftCard() {
            terminal.reader().liftCard();
        }

        @Override
        public void present(String method) {
            terminal.pad().tap("type2");
            whenPresented.run();
        }

        @Override
        public String code() {
            return "123456";
        }
    }
}
