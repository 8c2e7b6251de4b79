package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.app.visit.Background;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.matter.Page;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the machine forgets of its customers, and when.
class ForgettingTest {
    private static final Somebody OWNER = new Somebody("ma-jianguo", false);
    private static final String HIS_NUMBER = "640104197005010032";
    private static final Duration A_WHILE = Duration.ofMinutes(61);

    private static final List<String> ORDER =
            List.of("entriesAfter", "openIntents", "pendingSubjects");

    @TempDir Path folder;
    private PeopleTown town;
    private ScenarioTerminal terminal;

    @BeforeEach
    void opensTheTown() throws Exception {
        town = new PeopleTown(TestPacks.load("hamlet", folder), folder.resolve("town"));
        terminal = town.terminal("t-1");
    }

    private void goes(Map<String, Object> answers) {
        town.go(terminal, OWNER, "shared-home", answers, _ -> false);
        terminal.settle(Duration.ofMinutes(1));
        terminal.central().nudge();
    }

    private void anHourLater() {
        terminal.background().round();
        town.time.pause(A_WHILE);
        terminal.background().round();
    }

    private List<String> bodies() {
        return terminal.store().journal().stream().map(JournalEntry::body).toList();
    }

    @Test
    void answersAndIdentitiesOfAClosedCaseGoWhenCentralHasAllOfIt() {
        goes(Map.of("together", false, "share", 50));
        assertThat(bodies()).anyMatch(body -> body.contains(HIS_NUMBER));
        anHourLater();
        assertThat(bodies()).noneMatch(body -> body.contains(HIS_NUMBER));
        assertThat(terminal.store().journal())
                .as("what was done stays")
                .filteredOn(e -> e.effect().equals("journey"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(Json.read(e.body())).containsKey("is"));
    }

    @Test
    void whatCentralDoesNotHaveYetStays() {
        town.go(
                terminal,
                OWNER,
                "shared-home",
                Map.of("together", false, "share", 50),
                scene -> {
                    if (PeopleTown.at(scene, Page.Sign.class)) {
                        terminal.central().network(false);
                    }
                    return false;
                });
        anHourLater();
        assertThat(bodies()).anyMatch(body -> body.contains(HIS_NUMBER));

        terminal.central().network(true);
        terminal.settle(Duration.ofMinutes(1));
        terminal.central().nudge();
        town.time.pause(A_WHILE);
        terminal.background().round();

        assertThat(bodies()).noneMatch(body -> body.contains(HIS_NUMBER));
    }

    @Test
    void aCaseLaidAsideGoesAfterItsLastDay() throws Exception {
        goes(Map.of("together", false, "share", 50));
        assertThat(terminal.store().keepsakesOf("draft-slip")).hasSize(1);

        terminal.background().round();
        town.time.pause(Duration.ofDays(10));
        terminal.background().round();
        assertThat(terminal.store().keepsakesOf("draft-slip")).as("its last day").hasSize(1);
        assertThat(terminal.store().keepsakesOf("cosign-slip"))
                .as("over since three days")
                .isEmpty();

        town.time.pause(Duration.ofDays(1));
        terminal.background().round();
        assertThat(terminal.store().keepsakesOf("draft-slip")).isEmpty();
    }

    @Test
    void aSignatureLivesAsLongAsTheDraftItWasMadeFor() throws Exception {
        goes(Map.of("together", false, "share", 50));
        takesUp(new Somebody("shen-jie", false));
        terminal.background().round();
        town.time.pause(Duration.ofDays(10));
        terminal.background().round();
        assertThat(terminal.store().keepsakesOf("cosign-slip")).as("signed long ago").isEmpty();
        assertThat(terminal.store().keepsakesOf("signature")).hasSize(1);

        takesUp(OWNER);
        assertThat(terminal.central().submissions()).hasSize(1);
        assertThat((List<?>) terminal.central().submissions().getFirst().get("signatures"))
                .hasSize(2);

        town.time.pause(Duration.ofDays(1));
        terminal.background().round();
        assertThat(terminal.store().keepsakesOf("signature")).isEmpty();
    }

    private void takesUp(Somebody who) {
        new Visitor(
                        new SimulatedRhythm(town.time),
                        new PeopleTown.Hands(terminal, who),
                        "shared-home",
                        Map.of("together", false, "share", 50),
                        List.of())
                .takingUp()
                .go(terminal.visit(), _ -> false);
    }

    private static JournalEntry line(String caseId, Phase phase, String effect, String body) {
        return new JournalEntry(
                "v", caseId, phase, effect, caseId, body, Instant.parse("2026-11-20T01:41:00Z"));
    }

    private static JournalEntry said(String caseId) {
        String body = "{\"is\":\"Answered\",\"step\":\"s1\",\"values\":{\"a\":\"%s\"}}";
        return line(caseId, Phase.FACT, "journey", body.formatted(HIS_NUMBER));
    }

    private long told() {
        return bodies().stream().filter(body -> body.contains(HIS_NUMBER)).count();
    }

    @Test
    void aLongJournalIsWalkedInPiecesAndAnOpenCaseAtItsHeadStopsNobody() {
        terminal.store().append(List.of(line("open", Phase.INTENT, "case", "{}")), List.of());
        terminal.store().append(List.of(said("open")), List.of());
        terminal.store().append(Collections.nCopies(1200, said("old")), List.of());
        anHourLater();
        assertThat(told()).as("no more than 500 at once").isEqualTo(1201 - 498);
        for (int piece = 0; piece < 2; piece++) {
            town.time.pause(Duration.ofMinutes(1));
            terminal.background().round();
        }
        assertThat(told()).as("what the open case said").isOne();

        terminal.store().append(List.of(line("open", Phase.OUTCOME, "case", "{}")), List.of());
        terminal.restart();
        anHourLater();
        town.time.pause(Duration.ofMinutes(1));
        terminal.background().round();
        town.time.pause(Duration.ofMinutes(1));
        terminal.background().round();
        assertThat(told()).isZero();
    }

    @Test
    void afterARestartTheWalkGoesOnWhereItWas() {
        terminal.store().append(List.of(said("old")), List.of());
        anHourLater();
        assertThat(told()).isZero();
        List<Long> from = new ArrayList<>();
        background(
                        (method, arguments) -> {
                            if (method.equals("entriesAfter") && arguments.length == 3) {
                                from.add((Long) arguments[1]);
                            }
                        })
                .run();

        assertThat(from).isNotEmpty().containsOnly(1L);
    }

    @Test
    void theJournalIsReadBeforeWhatIsOpenAndThatBeforeWhatIsOnItsWay() {
        List<String> asked = new ArrayList<>();
        background(
                        (method, arguments) -> {
                            boolean all = !method.equals("openIntents") || arguments[0].equals("");
                            if (ORDER.contains(method) && all) {
                                asked.add(method);
                            }
                        })
                .run();

        assertThat(asked.stream().distinct()).containsExactlyElementsOf(ORDER);
        assertThat(asked.lastIndexOf("entriesAfter")).isLessThan(asked.indexOf("openIntents"));
    }

    /// What a round after an hour asks the memory.
    private Runnable background(BiConsumer<String, Object[]> asked) {
        Ports whole = terminal.ports();
        Store told =
                (Store)
                        Proxy.newProxyInstance(
                                Store.class.getClassLoader(),
                                new Class<?>[] {Store.class},
                                (_, method, arguments) -> {
                                    asked.accept(
                                            method.getName(),
                                            arguments == null ? new Object[0] : arguments);
                                    return method.invoke(whole.store(), arguments);
                                });
        Background background =
                new Background(
                        new Ports(
                                whole.terminal(),
                                whole.shelf(),
                                whole.devices(),
                                whole.papers(),
                                told,
                                whole.central(),
                                whole.effects(),
                                whole.pace(),
                                whole.ids()));
        return () -> {
            background.round();
            town.time.pause(A_WHILE);
            background.round();
        };
    }

    @Test
    void whatCentralRefusedForGoodStays() {
        terminal.store().append(List.of(said("old")), List.of(about("old"), about("part-1")));
        terminal.store().append(List.of(said("part")), List.of());
        terminal.store().refused("e-old", "BAD");
        anHourLater();
        assertThat(told()).as("one refused, one of a bundle on its way").isEqualTo(2);
    }

    private static OutboundEvent about(String caseId) {
        Instant at = Instant.parse("2026-11-20T01:41:00Z");
        return new OutboundEvent("e-" + caseId, "case.submitted", caseId, 0, "{}", at);
    }

    @Test
    void whoseBillWasHeldIsForgottenWhenTheHoldIsOver() {
        String body = "{\"billKey\":\"b\",\"release\":{\"in\":{\"idNo\":\"%s\"}}}";
        JournalEntry hold = line("c", Phase.INTENT, "hold", body.formatted(HIS_NUMBER));
        terminal.store().append(List.of(hold), List.of());
        anHourLater();
        assertThat(told()).as("must still be given back").isOne();

        terminal.store().append(List.of(line("c", Phase.OUTCOME, "hold", "{}")), List.of());
        anHourLater();
        assertThat(told()).isZero();
        assertThat(bodies()).contains("{\"billKey\":\"b\"}");
    }

    @Test
    void aBrokenLineInTheJournalKeepsNoCaseOpen() {
        terminal.store().append(List.of(line("x", Phase.FACT, "journey", "no json")), List.of());
        anHourLater();
        town.time.pause(A_WHILE);
        town.go(
                terminal,
                OWNER,
                "shared-home",
                Map.of("together", false, "share", 50),
                scene -> PeopleTown.at(scene, Page.Sign.class));
        town.time.after(Duration.ofSeconds(1), () -> terminal.reader().liftCard());
        terminal.visit().act(new Act.Quit(true));
        terminal.background().round();

        assertThat(terminal.store().openIntents("case")).isEmpty();
    }

    @Test
    void paperThePowerCutEndedIsNotUnderWayForEver() {
        terminal.store().append(List.of(line("", Phase.INTENT, "print", "{}")), List.of());
        terminal.restart();
        terminal.background().round();
        assertThat(terminal.store().openIntents("print")).isEmpty();
        assertThat(bodies()).anyMatch(body -> body.contains("POWER_CUT"));
    }

    @Test
    void onlyWhatStoodAtTheStartWasCutWhateverTheClockSays() {
        Instant tomorrow = town.time.instant().instant().plus(Duration.ofDays(1));
        terminal.store().append(List.of(print("before", tomorrow)), List.of());
        terminal.restart();
        terminal.store().append(List.of(print("now", Instant.EPOCH)), List.of());

        terminal.background().round();

        assertThat(terminal.store().openIntents("print"))
                .extracting(JournalEntry::key)
                .containsExactly("now");
    }

    private static JournalEntry print(String key, Instant at) {
        return new JournalEntry("v", "", Phase.INTENT, "print", key, "{}", at);
    }
}
