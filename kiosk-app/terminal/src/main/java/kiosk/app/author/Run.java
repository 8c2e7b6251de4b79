package kiosk.app.author;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.app.scenario.Booth;
import kiosk.app.scenario.Rehearsal;
import kiosk.app.scenario.ScenarioRunner;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.scenario.Scenario;

/// `run [MATTER]`: plays scenarios, or with `--talk` lets the author be the customer.
public final class Run {

    private Run() {}

    /// @return 0 when everything passed
    public static int run(List<String> args, Console console) throws AuthorException {
        Asked asked =
                Asked.read(args, Set.of("--pack", "--scenario", "--person"), Set.of("--talk"))
                        .atMost(1);
        Desktop desktop = Desktop.open(Path.of(asked.option("--pack").orElse(".")));
        String matter = asked.word(0).orElse("");
        known(desktop.pack(), matter);
        return asked.has("--talk")
                ? talk(desktop, matter, asked, console)
                : play(desktop, matter, asked.option("--scenario").orElse(""), console);
    }

    /// Refuses a matter the pack does not have.
    static void known(LoadedPack pack, String matter) throws AuthorException {
        boolean there = pack.matters().stream().anyMatch(m -> m.id().equals(matter));
        if (!matter.isEmpty() && !there) {
            throw new AuthorException(
                    "the pack has no matter '"
                            + matter
                            + "'; it has: "
                            + String.join(", ", pack.matters().stream().map(m -> m.id()).toList()));
        }
    }

    private static int play(Desktop desktop, String matter, String name, Console console)
            throws AuthorException {
        Path papers = Desktop.papers();
        ScenarioRunner runner = desktop.runner(papers);
        int played = 0;
        int failed = 0;
        for (Scenario scenario : desktop.pack().scenarios()) {
            boolean wanted =
                    (matter.isEmpty() || scenario.matter().equals(matter))
                            && scenario.name().contains(name);
            if (!wanted) {
                continue;
            }
            played++;
            List<String> differences = Desktop.play(runner, scenario);
            failed += differences.isEmpty() ? 0 : 1;
            console.say(
                    (differences.isEmpty() ? "ok    " : "FAIL  ")
                            + scenario.matter()
                            + ": "
                            + scenario.name());
            differences.forEach(difference ->
                    console.say(
                            "      "
                                    + difference
                                    + "  ("
                                    + scenario.at().file()
                                    + ":"
                                    + scenario.at().line()
                                    + ")"));
        }
        if (played == 0) {
            throw noScenario(desktop.pack(), matter);
        }
        console.say(
                console.in("%d 个场景，%d 个不通过；单据在 ", "%d scenarios, %d failed; papers in ")
                                .formatted(played, failed)
                        + papers);
        return failed == 0 ? 0 : 1;
    }

    /// Says which there are.
    static AuthorException noScenario(LoadedPack pack, String matter) {
        List<String> names =
                pack.scenarios().stream()
                        .filter(s -> matter.isEmpty() || s.matter().equals(matter))
                        .map(Scenario::name)
                        .toList();
        return new AuthorException(
                names.isEmpty()
                        ? "there is no scenario to play; write some under tests:"
                        : "no scenario of that name; there are: " + String.join(", ", names));
    }

    private static int talk(Desktop desktop, String matter, Asked asked, Console console)
            throws AuthorException {
        if (matter.isEmpty()) {
            throw AuthorException.command("which matter? run MATTER --talk");
        }
        String person = person(asked);
        Scenario.Given given =
                new Scenario.Given(person, "", "", Map.of(), Map.of(), List.of(), List.of());
        Path papers = Desktop.papers();
        Booth booth = desktop.runner(papers).booth(given);
        booth.handsFree();
        boolean done = new Interview(booth, matter, console).hold();
        console.say(console.in("单据在 ", "Papers in ") + papers);
        return done ? 0 : 1;
    }

    /// The test person of `--person`.
    static String person(Asked asked) throws AuthorException {
        String person = asked.option("--person").orElse("zhang-san");
        if (!Rehearsal.knows(person)) {
            throw new AuthorException(
                    "there is no test person '"
                            + person
                            + "'; there are: "
                            + String.join(", ", Rehearsal.everybody()));
        }
        return person;
    }
}
