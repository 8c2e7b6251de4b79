package kiosk.app.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kiosk.app.document.TemplatePapers;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Terminal;
import kiosk.app.visit.Visit;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.matter.Page;
import kiosk.matter.department.MemoryTables;
import kiosk.matter.pack.LoadedPack;

/// A city with several machines and people who go from one to the other.
final class PeopleTown {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
    final City city;
    private final LoadedPack pack;
    private final ScenarioTerminal.World world;

    PeopleTown(Path folder) throws Exception {
        this(Suzhou.city(), folder);
    }

    /// The same with another pack.
    PeopleTown(LoadedPack pack, Path folder) throws Exception {
        this(Suzhou.of(pack), folder);
    }

    private PeopleTown(Suzhou suzhou, Path folder) throws IOException {
        pack = suzhou.loaded();
        city = new City(pack.departments(), time, ScenarioRunner.ZONE);
        world =
                new ScenarioTerminal.World(
                        time,
                        city,
                        suzhou.content(),
                        People.builtIn(),
                        Terminal.Idle.standard(),
                        t ->
                                new TemplatePapers(
                                        suzhou.documents(),
                                        suzhou.templates(),
                                        t,
                                        "localhost/check"),
                        folder);
    }

    ScenarioTerminal terminal(String id) {
        return new ScenarioTerminal(world, id, true);
    }

    MemoryTables department(String id) {
        return new MemoryTables(
                pack.departments().stream()
                        .filter(d -> d.id().equals(id))
                        .findFirst()
                        .orElseThrow(),
                TODAY);
    }

    /// Somebody with an ID card; without a phone staff witness for them.
    record Somebody(String key, boolean phone) {}

    /// Goes through a matter until `until`; tells what was on the screen.
    List<Scene> go(
            ScenarioTerminal terminal,
            Somebody who,
            String matter,
            Map<String, Object> answers,
            Predicate<Scene> until) {
        Visitor visitor =
                new Visitor(
                        new SimulatedRhythm(time),
                        new Hands(terminal, who),
                        matter,
                        answers,
                        List.of("card"));
        visitor.go(terminal.visit(), until);
        return visitor.seen();
    }

    /// As [#go], and tells what the person did on the screen.
    List<Act> acts(ScenarioTerminal terminal, Somebody who, String matter, Predicate<Scene> until) {
        List<Act> acts = new ArrayList<>();
        Visitor visitor =
                new Visitor(
                        new SimulatedRhythm(time),
                        new Hands(terminal, who),
                        matter,
                        Map.of(),
                        List.of());
        visitor.go(new Watched(terminal.visit(), acts), until);
        return acts;
    }

    static Work work(Scene scene) {
        return scene.place() instanceof Scene.AtPage(Page _, var _, Work work)
                ? work
                : new Work.None();
    }

    static boolean sees(List<Scene> scenes, Class<? extends Work> kind) {
        return scenes.stream().map(PeopleTown::work).anyMatch(kind::isInstance);
    }

    static boolean at(Scene scene, Class<? extends Page> kind) {
        return scene.place() instanceof Scene.AtPage(Page page, var _, var _)
                && kind.isInstance(page);
    }

    /// A visit whose touches are written down.
    private record Watched(Visit visit, List<Act> acts) implements Visit {
        @Override
        public Scene scene() {
            return visit.scene();
        }

        @Override
        public Runnable onScene(Consumer<Scene> listener) {
            return visit.onScene(listener);
        }

        @Override
        public void act(Act act) {
            acts.add(act);
            visit.act(act);
        }
    }

    /// Hands of somebody at one machine.
    record Hands(ScenarioTerminal terminal, Somebody who) implements Visitor.Hands {
        @Override
        public void layCard(String role) {
            try {
                terminal.reader().layCard(People.builtIn().person(who.key()).orElseThrow());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void liftCard() {
            terminal.reader().liftCard();
        }

        @Override
        public void present(String method) {
            terminal.pad().tap(method.equals("ecny") ? "type2" : method);
        }

        @Override
        public String code() {
            return who.phone() ? "123456" : "";
        }
    }
}
