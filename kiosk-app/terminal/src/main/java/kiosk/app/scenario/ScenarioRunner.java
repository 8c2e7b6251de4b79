package kiosk.app.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Papers;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Terminal;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.pad.SimulatedPad;
import kiosk.device.sim.people.People;
import kiosk.matter.Page;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.scenario.Scenario.Action;

/// Plays one scenario and tells what came out.
///
/// Thread rule: one thread per runner.
public final class ScenarioRunner {
    /// Where legal days are computed.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Duration NET_BACK_AFTER = Duration.ofSeconds(25);
    private static final Duration SETTLE = Duration.ofMinutes(3);

    private final Ports.Content content;
    private final People people;
    private final PaperMaker papers;
    private final Path folder;
    private int plays;

    /// Makes the papers of one terminal.
    public interface PaperMaker {
        /// The papers of this terminal.
        Papers of(Terminal terminal);
    }

    /// `papers` makes the documents, `folder` takes what simulators write.
    public ScenarioRunner(Ports.Content content, People people, PaperMaker papers, Path folder) {
        this.content = content;
        this.people = people;
        this.papers = papers;
        this.folder = folder;
    }

    /// @return sentences on everything that is not as the scenario expects; none when it holds
    public List<String> play(Scenario scenario) {
        Observed observed = new Play(scenario, world(scenario.given())).run();
        return observed.differences(scenario.expect());
    }

    /// A machine of its own in such a world, to be used by hand.
    public Booth booth(Scenario.Given given) {
        return new Booth(world(given), people, given);
    }

    private ScenarioTerminal.World world(Scenario.Given given) {
        LocalDate date = given.date().isEmpty() ? TODAY : LocalDate.parse(given.date());
        Instant start = date.atTime(LocalTime.of(9, 41)).atZone(ZONE).toInstant();
        SimulatedTime time = new SimulatedTime(start);
        City city = new City(content.pack().departments(given.connectors()), time, ZONE);
        Seeds.plant(given, city, content.pack(), date);
        return new ScenarioTerminal.World(
                time,
                city,
                new Ports.Content(
                        new PackWithWords(content.pack(), given.dictionaries()),
                        content.catalogue()),
                people,
                Terminal.Idle.standard(),
                papers,
                folder.resolve("play-" + ++plays));
    }

    /// One play of one scenario.
    private final class Play {
        private final Scenario scenario;
        private final ScenarioTerminal.World world;
        private final ScenarioTerminal first;
        private final Evidence evidence;
        private final Map<String, Object> answers = new LinkedHashMap<>();
        private final List<String> methods = new ArrayList<>();
        private Optional<String> tampered = Optional.empty();
        private Optional<String> cosigner = Optional.empty();
        private Optional<String> resumes = Optional.empty();
        private String saveAt = "";
        private int terminals = 1;

        Play(Scenario scenario, ScenarioTerminal.World world) {
            this.scenario = scenario;
            this.world = world;
            this.first = new ScenarioTerminal(world, "t-1", walletMatters());
            this.evidence = new Evidence(world, first);
            scenario.actions().forEach(this::prepare);
        }

        private boolean walletMatters() {
            return true;
        }

        private void prepare(Action action) {
            switch (action) {
                case Action.Answer(Map<String, Object> values) -> answers.putAll(values);
                case Action.Pay(String method) -> methods.add(method);
                case Action.Take(Map<String, Object> ways) -> answers.putAll(ways);
                case Action.CoSign(String signer) -> cosigner = Optional.of(signer);
                case Action.SaveDraft(String step) -> saveAt = step;
                case Action.Resume(String person) -> resumes = Optional.of(person);
                case Action.CutPower(String point) -> first.power().cutAt(point);
                case Action.CutNet _ -> cutNetAtTap();
                case Action.Parallel(int count) -> terminals = count;
                case Action.Tamper(String document) -> tampered = Optional.of(document);
                case Action.Fault(String operation, Map<String, Object> script) ->
                        world.city().fault(operation, Seeds.fault(script));
            }
        }

        private void cutNetAtTap() {
            first.pad().fail(SimulatedPad.Fault.ANSWER_LOST, 1);
            evidence.onFirstTap(() -> {
                first.central().network(false);
                world.time().after(NET_BACK_AFTER, () -> first.central().network(true));
            });
        }

        Observed run() {
            scenario.given()
                    .down()
                    .forEach(department -> world.city().fault(department, Seeds.DOWN));
            try {
                visitor(first).savingAt(saveAt).go(first.visit(), this::enough);
                comeAgain();
            } catch (PowerCut cut) {
                evidence.dark();
                first.restart();
            }
            Optional<ScenarioTerminal> second =
                    terminals > 1 ? Optional.of(goSecond()) : Optional.empty();
            first.settle(SETTLE);
            return evidence.collect(second, tampered);
        }

        /// Who signs elsewhere does so at a second machine; then the matter is taken up at the
        /// first.
        private void comeAgain() {
            if (cosigner.isPresent()) {
                ScenarioTerminal other = new ScenarioTerminal(world, "t-2", true);
                visitor(other, signer()).takingUp().go(other.visit(), _ -> false);
            }
            if (cosigner.isPresent() || resumes.isPresent()) {
                String person = resumes.orElse(scenario.given().person());
                visitor(first, person).takingUp().go(first.visit(), this::enough);
            }
        }

        /// Whose signature the kept slip asks for.
        private String signer() {
            return people.people().keySet().stream()
                    .filter(key ->
                            people.person(key)
                                    .filter(one ->
                                            !world
                                                    .city()
                                                    .kept("ownerRef", first.owner(one.number()))
                                                    .stream()
                                                    .filter(k ->
                                                            "cosign-slip".equals(k.get("kind")))
                                                    .toList()
                                                    .isEmpty())
                                    .isPresent())
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(
                                    "nobody was asked to sign as " + cosigner.orElse("")));
        }

        /// A rejected form would be filled in the same way for ever; two terminals stop where the
        /// first one holds the bill.
        private boolean enough(Scene scene) {
            if (!(scene.place() instanceof Scene.AtPage(Page page, var problems, var work))) {
                return false;
            }
            boolean stuck = filled(page) && !problems.isEmpty();
            boolean declined =
                    work instanceof Scene.Work.ChooseMethod(var why)
                            && why.isPresent()
                            && methods.size() == 1;
            boolean held = terminals > 1 && work instanceof Scene.Work.ChooseMethod;
            evidence.at(scene);
            return stuck || declined || held;
        }

        private static boolean filled(Page page) {
            return switch (page) {
                case Page.Form _, Page.Entries _, Page.Place _, Page.Deliver _ -> true;
                case Page.Materials _, Page.Pick _, Page.Plot _ -> true;
                default -> false;
            };
        }

        /// The second machine meets the hold, then, after the first has paid, the paid bill.
        private ScenarioTerminal goSecond() {
            ScenarioTerminal second = new ScenarioTerminal(world, "t-2", true);
            terminals = 1;
            Visitor meetsHold = visitor(second);
            meetsHold.go(second.visit(), _ -> false);
            evidence.second(meetsHold.seen());
            visitor(first).go(first.visit(), this::enough);
            Visitor meetsPaid = visitor(second);
            meetsPaid.go(second.visit(), _ -> false);
            evidence.second(meetsPaid.seen());
            return second;
        }

        private Visitor visitor(ScenarioTerminal terminal) {
            return visitor(terminal, scenario.given().person());
        }

        private Visitor visitor(ScenarioTerminal terminal, String person) {
            Visitor visitor =
                    new Visitor(
                            new SimulatedRhythm(world.time()),
                            new SimulatedHands(
                                    terminal, people, scenario.given().as(person), evidence),
                            scenario.matter(),
                            answers,
                            methods);
            if (terminal.equals(first)) {
                evidence.watches(visitor.seen());
                evidence.look(terminal.visit());
            }
            return visitor;
        }
    }
}
