package kiosk.app.scenario;

import kiosk.device.sim.people.People;
import kiosk.matter.scenario.Scenario;

/// What the scripted customer's hands do to the simulators of one machine.
final class SimulatedHands implements Visitor.Hands {
    private static final String USUAL_WALLET = "type2";

    private final ScenarioTerminal terminal;
    private final People people;
    private final Scenario.Given given;
    private final Evidence evidence;

    SimulatedHands(
            ScenarioTerminal terminal, People people, Scenario.Given given, Evidence evidence) {
        this.terminal = terminal;
        this.people = people;
        this.given = given;
        this.evidence = evidence;
    }

    @Override
    public void layCard(String who) {
        String key = who.equals("applicant") ? given.person() : spouseOf(given.person());
        terminal.reader()
                .layCard(
                        people.person(key)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("nobody called " + key)));
    }

    /// The married couples of the test people.
    private static String spouseOf(String person) {
        return switch (person) {
            case "ma-jianguo" -> "shen-jie";
            case "shen-jie" -> "ma-jianguo";
            case "zhao-lan" -> "sun-wei";
            case "sun-wei" -> "zhao-lan";
            default -> person;
        };
    }

    @Override
    public void liftCard() {
        terminal.reader().liftCard();
    }

    @Override
    public void present(String method) {
        evidence.tapped();
        String wallet = given.wallet().isEmpty() ? USUAL_WALLET : given.wallet();
        terminal.pad().tap(method.equals("ecny") ? wallet : method);
    }

    @Override
    public String code() {
        return "123456";
    }
}
