package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kiosk.app.scenario.PeopleTown.Somebody;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Page;
import kiosk.matter.pack.LoadedPack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A14: a co-owner who is not there signs at another machine.
class A14Test {
    private static final Somebody OWNER = new Somebody("ma-jianguo", false);
    private static final Somebody CO_OWNER = new Somebody("shen-jie", false);
    private static final Map<String, Object> ALONE = Map.of("together", false, "share", 50);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir Path folder;
    private LoadedPack pack;
    private PeopleTown town;

    @BeforeEach
    void opensTheTown() throws Exception {
        pack = TestPacks.load("hamlet", folder);
        town = new PeopleTown(pack, folder.resolve("town"));
    }

    @Test
    void theOrderOfSignaturesIsHandedInWithTheCase() {
        ScenarioTerminal first = town.terminal("t-1");
        ScenarioTerminal second = town.terminal("t-2");

        leavesForTheCoOwner(first);
        town.time.pause(A_MINUTE);
        takesUp(second, CO_OWNER);
        town.time.pause(A_MINUTE);
        takesUp(first, OWNER);

        assertThat(first.central().submissions()).hasSize(1);
        List<?> made = (List<?>) first.central().submissions().getFirst().get("signatures");
        assertThat(made.stream().map(one -> String.valueOf(((Map<?, ?>) one).get("signer"))))
                .containsExactly("applicant", "spouse");
        Instant owner = at(made.getFirst());
        assertThat(at(made.getLast())).isAfterOrEqualTo(owner.plus(A_MINUTE));
    }

    private static Instant at(Object signature) {
        return Instant.parse(String.valueOf(((Map<?, ?>) signature).get("at")));
    }

    @Test
    void theOwnerReadsThatTheCaseWaitsForTheCoOwner() {
        leavesForTheCoOwner(town.terminal("t-1"));

        List<Scene> seen = takesUp(town.terminal("t-2"), OWNER);

        assertThat(owned(seen)).anyMatch(item -> item.state().in("zh-Hans").contains("待共有人签署"));
    }

    @Test
    void aSignatureMadeWhileTheNetworkIsDownArrivesLater() {
        ScenarioTerminal first = town.terminal("t-1");
        ScenarioTerminal second = town.terminal("t-2");
        leavesForTheCoOwner(first);
        new Visitor(
                        new SimulatedRhythm(town.time),
                        new PeopleTown.Hands(second, CO_OWNER),
                        "shared-home",
                        ALONE,
                        List.of())
                .takingUp()
                .go(
                        second.visit(),
                        scene -> {
                            if (PeopleTown.at(scene, Page.Sign.class)) {
                                second.central().network(false);
                            }
                            return false;
                        });
        second.central().network(true);

        takesUp(first, OWNER);

        assertThat(first.central().submissions()).hasSize(1);
    }

    @Test
    void aCaseLaidAsideTwiceInOneVisitIsKeptTwice() {
        ScenarioTerminal terminal = town.terminal("t-1");
        town.go(terminal, OWNER, "shared-home", ALONE, A14Test::aside);
        terminal.visit().act(new Act.AnotherMatter());
        new Visitor(
                        new SimulatedRhythm(town.time),
                        new PeopleTown.Hands(terminal, OWNER),
                        "shared-home",
                        ALONE,
                        List.of())
                .takingUp()
                .go(terminal.visit(), A14Test::aside);

        assertThat(terminal.store().keepsakesOf("draft-slip")).hasSize(2);
        assertThat(terminal.store().openIntents("case")).isEmpty();
    }

    private static boolean aside(Scene scene) {
        return scene.place() instanceof Scene.PutAside put
                && !(put.work() instanceof Scene.Work.Printing);
    }

    @Test
    void afterItsLastDayNobodyCanSign() {
        leavesForTheCoOwner(town.terminal("t-1"));
        town.time.pause(Duration.ofDays(8));

        List<Scene> seen = takesUp(town.terminal("t-2"), CO_OWNER);

        assertThat(owned(seen)).noneMatch(item -> item.takeUp() == Scene.TakeUp.SIGN);
    }

    @Test
    void wheneverThePowerGoesNoSlipIsKeptWithoutItsDraft() throws Exception {
        ScenarioTerminal whole = town.terminal("t-1");
        leavesForTheCoOwner(whole);
        int appends = whole.power().appends();

        for (int cut = appends; cut > appends - 6; cut--) {
            PeopleTown dark = new PeopleTown(pack, folder.resolve("cut-" + cut));
            ScenarioTerminal terminal = dark.terminal("t-1");
            terminal.power().cutAt(Integer.toString(cut));
            try {
                leaves(dark, terminal);
            } catch (PowerCut gone) {
                terminal.restart();
            }
            terminal.settle(Duration.ofMinutes(3));

            assertThat(kept(dark, "cosign-slip"))
                    .as("slips and drafts after a cut at append %s", cut)
                    .isEqualTo(kept(dark, "draft-slip"));
            assertThat(terminal.store().openIntents("")).as("after append %s", cut).isEmpty();
        }
    }

    private static long kept(PeopleTown town, String kind) {
        return town.city.kept("kind", kind).size();
    }

    private void leavesForTheCoOwner(ScenarioTerminal terminal) {
        leaves(town, terminal);
    }

    private static void leaves(PeopleTown town, ScenarioTerminal terminal) {
        town.go(terminal, OWNER, "shared-home", ALONE, _ -> false);
    }

    private List<Scene> takesUp(ScenarioTerminal terminal, Somebody who) {
        Visitor visitor =
                new Visitor(
                                new SimulatedRhythm(town.time),
                                new PeopleTown.Hands(terminal, who),
                                "shared-home",
                                ALONE,
                                List.of())
                        .takingUp();
        visitor.go(terminal.visit(), _ -> false);
        return visitor.seen();
    }

    private static List<Scene.OwnedItem> owned(List<Scene> scenes) {
        return scenes.stream()
                .map(Scene::place)
                .filter(Scene.Owned.class::isInstance)
                .flatMap(place -> ((Scene.Owned) place).items().stream())
                .toList();
    }
}
