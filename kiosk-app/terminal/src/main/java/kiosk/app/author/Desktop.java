package kiosk.app.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kiosk.app.document.DocumentException;
import kiosk.app.document.DocumentTemplates;
import kiosk.app.scenario.Rehearsal;
import kiosk.app.scenario.ScenarioRunner;
import kiosk.matter.Matter;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.pack.PackDraft;
import kiosk.matter.publish.Finding;
import kiosk.matter.publish.Group;
import kiosk.matter.publish.Publish;
import kiosk.matter.publish.Report;
import kiosk.matter.scenario.Scenario;

/// A pack folder an author works on.
public final class Desktop {
    private final Path folder;
    private final PackDraft draft;

    private Desktop(Path folder, PackDraft draft) {
        this.folder = folder;
        this.draft = draft;
    }

    /// Opens a folder.
    public static Desktop open(Path folder) throws AuthorException {
        if (!Files.isRegularFile(folder.resolve("pack.yaml"))) {
            throw new AuthorException(
                    folder
                            + " is no pack: there is no pack.yaml in it."
                            + " 'yimen-pack new pack FOLDER' makes one.");
        }
        try {
            return new Desktop(folder, PackDraft.read(folder));
        } catch (PackException e) {
            throw new AuthorException(String.valueOf(e.getMessage()));
        }
    }

    /// The folder.
    public Path folder() {
        return folder;
    }

    /// What is in it.
    public PackDraft draft() {
        return draft;
    }

    /// The pack, when it compiles.
    public LoadedPack pack() throws AuthorException {
        Optional<LoadedPack> whole = draft.whole();
        if (whole.isEmpty()) {
            throw new AuthorException(
                    "the pack does not compile: "
                            + draft.refusals().getFirst().getMessage()
                            + "\n'yimen-pack check' tells what to do");
        }
        return whole.get();
    }

    /// What plays its scenarios; papers come out below `papers`.
    public ScenarioRunner runner(Path papers) throws AuthorException {
        return runner(pack().matters(), papers);
    }

    /// The same on machines whose home page offers only these matters.
    ScenarioRunner runner(List<Matter> offered, Path papers) throws AuthorException {
        try {
            return Rehearsal.of(pack(), offered, papers);
        } catch (PackException e) {
            throw new AuthorException(String.valueOf(e.getMessage()));
        } catch (DocumentException e) {
            throw new AuthorException("fonts for paper are missing: " + e.getMessage());
        }
    }

    /// A folder for papers.
    public static Path papers() throws AuthorException {
        try {
            return Files.createTempDirectory("yimen-pack");
        } catch (IOException e) {
            throw new AuthorException("no temporary folder can be made: " + e.getMessage());
        }
    }

    /// Everything there is to say before it may be signed, its scenarios played.
    public Report check(Optional<Group> group) throws AuthorException {
        Report written =
                group.map(found -> Publish.check(draft, found))
                        .orElseGet(() -> Publish.check(draft));
        List<Finding> findings = new ArrayList<>(written.findings());
        if (draft.whole().isPresent()) {
            try {
                DocumentTemplates.load(pack());
                findings.addAll(played());
            } catch (PackException e) {
                findings.add(Publish.finding(e));
            }
        }
        return new Report(findings, written.fillRates());
    }

    private List<Finding> played() throws AuthorException {
        List<Finding> findings = new ArrayList<>();
        Path papers = papers();
        ScenarioRunner runner = runner(papers);
        for (Scenario scenario : pack().scenarios()) {
            List<String> differences = play(runner, scenario);
            if (!differences.isEmpty()) {
                findings.add(failed(scenario, String.join("; ", differences)));
            }
        }
        remove(papers);
        return findings;
    }

    /// The papers of a check are nobody's; those of `run` are told and stay.
    private static void remove(Path folder) throws AuthorException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new AuthorException("the papers cannot be removed: " + e.getMessage());
        }
    }

    /// What is not as the scenario expects.
    static List<String> play(ScenarioRunner runner, Scenario scenario) {
        try {
            return runner.play(scenario);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return List.of(String.valueOf(e.getMessage())); // the world of the scenario is wrong
        }
    }

    private static Finding failed(Scenario scenario, String differences) {
        return new Finding(
                scenario.at(),
                Finding.Severity.ERROR,
                "scenario.failed",
                Texts.of(
                        "场景“" + scenario.name() + "”不通过：" + differences,
                        "The scenario '" + scenario.name() + "' fails: " + differences),
                Texts.of(
                        "用 yimen-pack run 单独重放，改正事项或期望。",
                        "Play it alone with yimen-pack run, then mend the matter or what it"
                                + " expects."));
    }
}
