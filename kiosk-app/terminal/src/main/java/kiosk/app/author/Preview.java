package kiosk.app.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kiosk.app.scenario.Booth;
import kiosk.app.scenario.ScenarioRunner;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.Visit;
import kiosk.matter.Matter;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;

/// `preview MATTER`: the kiosk's own window on one matter, over simulated departments and devices;
/// with `--shots` a picture of every page of a scenario.
public final class Preview {

    private Preview() {}

    /// @return 0 when it was shown
    public static int show(List<String> args, Console console) throws AuthorException {
        Asked asked =
                Asked.read(
                                args,
                                Set.of("--pack", "--person", "--shots", "--scenario"),
                                Set.of("--elder"))
                        .atMost(1);
        Desktop desktop = Desktop.open(Path.of(asked.option("--pack").orElse(".")));
        String id =
                asked.word(0)
                        .orElseThrow(() -> AuthorException.command("which matter? preview MATTER"));
        Run.known(desktop.pack(), id);
        List<Matter> offered =
                desktop.pack().matters().stream().filter(m -> m.id().equals(id)).toList();
        ScenarioRunner runner = desktop.runner(offered, Desktop.papers());
        Look look =
                new Look(
                        console.language(),
                        asked.has("--elder") ? Shell.Look.ELDER : Shell.Look.NORMAL);
        Optional<String> shots = asked.option("--shots");
        if (shots.isPresent()) {
            Scenario scenario = scenario(desktop, id, asked.option("--scenario").orElse(""));
            Booth booth = runner.booth(scenario.given());
            int pictures = new Shots(booth, look, Path.of(shots.get())).take(scenario);
            console.say(
                    console.in("%d 张图片在 ", "%d pictures in ").formatted(pictures) + shots.get());
            return 0;
        }
        Booth booth = runner.booth(somebody(Run.person(asked)));
        booth.handsFree();
        try (ExecutorService world =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name("world").factory())) {
            Visit visit = new InTurn(booth.visit(), world);
            visit.act(new Act.Begin());
            visit.act(new Act.SetLanguage(look.language()));
            visit.act(new Act.SetLook(look.look()));
            visit.act(new Act.ChooseMatter(id));
            Glass.open(visit).awaitClosed(() -> world.execute(booth::pause));
        }
        return 0;
    }

    /// How it is shown.
    record Look(String language, Shell.Look look) {}

    private static Scenario.Given somebody(String person) {
        return new Scenario.Given(person, "", "", Map.of(), Map.of(), List.of(), List.of());
    }

    private static Scenario scenario(Desktop desktop, String matter, String name)
            throws AuthorException {
        LoadedPack pack = desktop.pack();
        return pack.scenarios().stream()
                .filter(s -> s.matter().equals(matter) && s.name().contains(name))
                .findFirst()
                .orElseThrow(() -> Run.noScenario(pack, matter));
    }

    /// The booth's world has one thread: acts of the window run there, one after the other.
    private record InTurn(Visit booth, ExecutorService world) implements Visit {
        @Override
        public Scene scene() {
            return booth.scene();
        }

        @Override
        public Runnable onScene(Consumer<Scene> listener) {
            return booth.onScene(listener);
        }

        @Override
        public void act(Act act) {
            world.execute(() -> booth.act(act));
        }
    }
}
