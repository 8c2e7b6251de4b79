package kiosk.app.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Visit;
import kiosk.device.sim.people.People;
import kiosk.matter.Page;
import kiosk.matter.scenario.Scenario;

/// One simulated machine to be used by hand: whoever sits here answers the pages, and cards and
/// phones move by themselves.
///
/// Thread rule: one thread; an act is done when [Visit#act] returns.
public final class Booth {
    private final SimulatedRhythm rhythm;
    private final ScenarioTerminal terminal;
    private final Visitor.Hands hands;

    Booth(ScenarioTerminal.World world, People people, Scenario.Given given) {
        rhythm = new SimulatedRhythm(world.time());
        terminal = new ScenarioTerminal(world, "t-1", true);
        given.down().forEach(department -> world.city().fault(department, Seeds.DOWN));
        hands = new SimulatedHands(terminal, people, given, new Evidence(world, terminal));
    }

    /// From now on cards and phones move by themselves.
    public void handsFree() {
        rhythm.watch(this::use);
    }

    /// Somebody goes through a matter as its scenario says; `each` sees every scene before it is
    /// acted on. Ends early where an answer is not accepted.
    public void visitAs(Scenario scenario, Consumer<Scene> each) {
        visitAs(scenario, UnaryOperator.identity(), each);
    }

    /// The same through `glass`: what stands between the person and the machine's front.
    public void visitAs(Scenario scenario, UnaryOperator<Visit> glass, Consumer<Scene> each) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<String> methods = new ArrayList<>();
        for (Scenario.Action action : scenario.actions()) {
            if (action instanceof Scenario.Action.Answer(Map<String, Object> values)) {
                answers.putAll(values);
            } else if (action instanceof Scenario.Action.Pay(String method)) {
                methods.add(method);
            }
        }
        new Visitor(rhythm, hands, scenario.matter(), answers, methods)
                .go(
                        glass.apply(terminal.visit()),
                        scene -> {
                            each.accept(scene);
                            return scene.place() instanceof Scene.AtPage(var _, var problems, var _)
                                    && !problems.isEmpty();
                        });
    }

    private void use() {
        switch (terminal.visit().scene().place()) {
            case Scene.AtPage(Page.Identify page, var _, Work.AwaitCard _) ->
                    hands.layCard(page.who());
            case Scene.AtPage(var _, var _, Work.CardProblem _) -> hands.liftCard();
            case Scene.AtPage(var _, var _, Work.Present present) ->
                    hands.present(present.method());
            case Scene.Leaving _ -> hands.liftCard();
            default -> {
                // Nothing for the hands.
            }
        }
    }

    /// The machine's front.
    public Visit visit() {
        return terminal.visit();
    }

    /// Lets a moment pass.
    public void pause() {
        rhythm.pause();
        terminal.central().nudge();
    }
}
