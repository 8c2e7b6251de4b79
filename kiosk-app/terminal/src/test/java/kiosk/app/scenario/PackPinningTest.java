package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.document.Documents;
import kiosk.app.document.FontFiles;
import kiosk.app.document.TemplatePapers;
import kiosk.app.document.pdf.PdfPages;
import kiosk.app.document.raster.DrawnLines;
import kiosk.app.visit.PackRoom;
import kiosk.app.visit.Papers;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Terminal;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.matter.Catalogue;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.pack.PackShelf;
import kiosk.matter.pack.PackSigner;
import kiosk.matter.pack.TrustRoot;
import kiosk.matter.publish.Starter;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case goes on under the version it began with, whatever became active meanwhile.
class PackPinningTest {

    private static final Path PACKS = Path.of("..", "packs");

    @TempDir Path dir;

    private final List<PackShelf.Refusal> refused = new ArrayList<>();
    private Path door;

    @BeforeEach
    void firstVersion() throws Exception {
        door = Files.createDirectories(dir.resolve("door"));
        bring("1.0.0");
    }

    /// The second version has another way through its matter: a journal of the first does not
    /// replay in it.
    private void bring(String version) throws Exception {
        Starter starter = new Starter("demo", "meals", "MEA");
        Path pack = dir.resolve("made-" + version);
        Map<String, String> files = starter.matterFiles();
        files.put("pack.yaml", starter.packFile());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = pack.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            String text = file.getValue().replace("version: 0.1.0", "version: " + version);
            if (!version.equals("1.0.0")) {
                text =
                        text.replace("{id: s4, type: fetch", "{id: s4x, type: fetch")
                                .replace("stoppedAt: s4", "stoppedAt: s4x");
            }
            Files.writeString(target, text);
        }
        for (String paper : List.of("refusal", "pending-slip", "submission-queued", "frame")) {
            String name = "templates/" + paper + ".yaml";
            Files.copy(PACKS.resolve("suzhou").resolve(name), pack.resolve(name));
        }
        PackSigner.read(PACKS.resolve("keys/dev-2026.private.pem")).sign(pack, "");
        Files.move(pack, door.resolve(version));
    }

    private PackRoom room() throws Exception {
        TrustRoot trust =
                TrustRoot.read(
                        List.of(PACKS.resolve("keys/dev-2026.public.pem")),
                        TrustRoot.DevelopmentKeys.ALLOWED);
        PackShelf shelf =
                new PackShelf(
                        door,
                        dir.resolve("store"),
                        trust,
                        new PackShelf.Rules("1.0.0", () -> LocalDate.of(2026, 11, 20), _ -> {}));
        refused.addAll(shelf.open());
        FontFiles fonts = FontFiles.installed();
        return new PackRoom(
                shelf,
                new PackRoom.Workshop() {
                    @Override
                    public Catalogue catalogue(Pack pack) {
                        return new PinyinCatalogue(pack.matters());
                    }

                    @Override
                    public Papers papers(Pack pack) throws PackException {
                        DocumentTemplates templates = DocumentTemplates.load(pack);
                        return new TemplatePapers(
                                new Documents(
                                        templates, new PdfPages(fonts), new DrawnLines(fonts)),
                                templates,
                                new Terminal(
                                        "t-1",
                                        Texts.of("网点", "Outlet"),
                                        "0512",
                                        java.util.Set.of(),
                                        ScenarioRunner.ZONE,
                                        new kiosk.app.visit.Owners(new byte[32]),
                                        Terminal.Idle.standard(),
                                        Terminal.SCREENS,
                                        kiosk.app.visit.Licences.ALL),
                                "localhost/check");
                    }
                },
                refused::add);
    }

    private ScenarioTerminal terminal(PackRoom room, SimulatedTime time) throws Exception {
        Pack pack = room.now().pack();
        City city = new City(pack.departments(), time, ScenarioRunner.ZONE);
        Seeds.plant(somebody(), city, pack, LocalDate.of(2026, 11, 20));
        return new ScenarioTerminal(
                new ScenarioTerminal.World(
                        time,
                        city,
                        room,
                        People.builtIn(),
                        Terminal.Idle.standard(),
                        _ -> room.papers(),
                        dir.resolve("papers")),
                "t-1",
                true);
    }

    private static Scenario.Given somebody() {
        return new Scenario.Given("lu-genbao", "", "", Map.of(), Map.of(), List.of(), List.of());
    }

    /// Goes through the matter; the network goes when everything is to be handed in.
    private void goesWhileTheNetworkGoes(ScenarioTerminal terminal, SimulatedTime time)
            throws Exception {
        SimulatedHands hands =
                new SimulatedHands(
                        terminal, People.builtIn(), somebody(), new Evidence(null, terminal));
        new Visitor(
                        new SimulatedRhythm(time),
                        hands,
                        "meals",
                        Map.of("meal", "both", "portions", 1L),
                        List.of())
                .go(
                        terminal.visit(),
                        scene -> {
                            if (scene.place() instanceof Scene.AtPage(Page.Review _, var _, _)) {
                                terminal.central().network(false);
                            }
                            return false;
                        });
    }

    @Test
    void aQueuedCaseFinishesUnderTheVersionItBeganWithAlsoAfterARestart() throws Exception {
        SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
        PackRoom room = room();
        ScenarioTerminal terminal = terminal(room, time);
        goesWhileTheNetworkGoes(terminal, time);
        assertThat(terminal.settle(Duration.ofSeconds(10))).isEqualTo(1);

        bring("1.1.0");
        room.look();
        room.look();
        assertThat(room.now().pack().id().version()).isEqualTo("1.0.0");
        terminal.tick();
        assertThat(room.now().pack().id().version()).isEqualTo("1.1.0");
        terminal.restart();

        terminal.central().network(true);
        assertThat(terminal.settle(Duration.ofMinutes(2))).isZero();
        assertThat(terminal.central().cases()).isEqualTo(1);
        assertThat(refused).isEmpty();
    }

    @Test
    void anotherRunOfTheProgramStillKnowsTheOldVersion() throws Exception {
        PackRoom first = room();
        bring("1.1.0");
        PackRoom second = room();
        assertThat(second.now().pack().id().version()).isEqualTo("1.1.0");
        assertThat(second.pinned("demo@1.0.0").orElseThrow().pack().id().version())
                .isEqualTo("1.0.0");
        assertThat(second.pinned("demo@0.9.0")).isEmpty();
        assertThat(first.pinned("demo@1.0.0")).isPresent();
    }

    @Test
    void nothingBecomesActiveWhileSomebodyIsServed() throws Exception {
        SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
        PackRoom room = room();
        ScenarioTerminal terminal = terminal(room, time);
        terminal.visit().act(new kiosk.app.visit.Act.Begin());
        bring("1.1.0");
        room.look();
        room.look();
        terminal.tick();
        assertThat(room.now().pack().id().version()).isEqualTo("1.0.0");
        terminal.visit().act(new kiosk.app.visit.Act.Quit(true));
        terminal.visit().act(new kiosk.app.visit.Act.Finish());
        for (int second = 0; second < 40; second++) {
            terminal.tick();
        }
        assertThat(room.now().pack().id().version()).isEqualTo("1.1.0");
    }

    @Test
    void aRefusedPackLeavesTheOldOneRunningAndIsToldOnce() throws Exception {
        PackRoom room = room();
        bring("1.1.0");
        Files.delete(door.resolve("1.1.0/pack.sig.json"));
        for (int look = 0; look < 4; look++) {
            room.look();
            room.idle();
        }
        assertThat(room.now().pack().id().version()).isEqualTo("1.0.0");
        assertThat(refused)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo("signature"));
    }
}
