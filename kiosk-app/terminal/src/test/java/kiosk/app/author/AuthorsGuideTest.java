package kiosk.app.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide for authors says works, and the commands do what it says.
class AuthorsGuideTest {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "^```(?:yaml|csv) (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path PACKS = Path.of("..", "packs");
    private static final Path PAPERS = PACKS.resolve("suzhou/templates");

    @TempDir Path dir;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Console console(String typed) {
        said.reset();
        return new Console(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(typed)),
                "en");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> blocks(String guide) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        BLOCK.matcher(Files.readString(DOCS.resolve(guide)))
                .results()
                .forEach(block -> files.merge(block.group(1), block.group(2), String::concat));
        return files;
    }

    private Path newPack() throws Exception {
        Path pack = dir.resolve("my-city");
        assertThat(
                        New.make(
                                List.of("pack", pack.toString(), "--papers", PAPERS.toString()),
                                console("")))
                .isZero();
        return pack;
    }

    private Path guidePack() throws Exception {
        Path pack = newPack();
        for (String starter :
                List.of(
                        "matters/meals.yaml",
                        "departments/meals.yaml",
                        "departments/meals-persons.csv",
                        "templates/meals-receipt.yaml")) {
            Files.delete(pack.resolve(starter));
        }
        for (Map.Entry<String, String> file : blocks("authors-guide.en.md").entrySet()) {
            Files.writeString(pack.resolve(file.getKey()), file.getValue());
        }
        return pack;
    }

    @Test
    void bothLanguagesShowTheSameFiles() throws Exception {
        assertThat(blocks("authors-guide.zh.md"))
                .isEqualTo(blocks("authors-guide.en.md"))
                .hasSize(5);
    }

    @Test
    void theNewPackPassesAtOnce() throws Exception {
        Path pack = newPack();
        assertThat(Check.check(List.of(pack.toString()), console(""))).as(said()).isZero();
        assertThat(said()).contains("0 errors, 0 warnings; 5 scenarios played.");
        assertThat(
                        New.make(
                                List.of(
                                        "matter",
                                        "library-card",
                                        "--pack",
                                        pack.toString(),
                                        "--department",
                                        "LIBR"),
                                console("")))
                .isZero();
        assertThat(Run.run(List.of("library-card", "--pack", pack.toString()), console("")))
                .as(said())
                .isZero();
    }

    @Test
    void theGuidesMatterIsCheckedPlayedAndSigned() throws Exception {
        Path pack = guidePack();
        int code =
                Check.sign(
                        List.of(
                                pack.toString(),
                                "--key",
                                PACKS.resolve("keys/dev-2026.private.pem").toString(),
                                "--group",
                                PACKS.resolve("groups/hall.yaml").toString()),
                        console(""));
        assertThat(said()).contains("0 errors, 0 warnings; 3 scenarios played.");
        assertThat(code).isZero();
        assertThat(pack.resolve("pack.sig.json")).exists();
    }

    @Test
    void theAuthorCanBeTheCustomer() throws Exception {
        Path pack = guidePack();
        int code =
                Run.run(
                        List.of("library-card", "--talk", "--pack", pack.toString()),
                        console("\ny\n2\n\n"));
        assertThat(said()).contains("Which branch?", "2) West", "All done.");
        assertThat(code).isZero();
    }

    @Test
    void anErrorIsToldWithPlaceAndRemedyAndStopsTheSignature() throws Exception {
        Path pack = guidePack();
        Path matter = pack.resolve("matters/library-card.yaml");
        Files.writeString(matter, Files.readString(matter).replace("      consent: true\n", ""));
        int code =
                Check.sign(
                        List.of(
                                pack.toString(),
                                "--key",
                                PACKS.resolve("keys/dev-2026.private.pem").toString()),
                        console(""));
        assertThat(code).isEqualTo(1);
        assertThat(said())
                .contains(
                        "matters/library-card.yaml:31: error:",
                        "without consent",
                        "-> Write consent");
        assertThat(pack.resolve("pack.sig.json")).doesNotExist();
    }

    @Test
    void aFailingScenarioIsAnError() throws Exception {
        Path pack = guidePack();
        Path matter = pack.resolve("matters/library-card.yaml");
        Files.writeString(matter, Files.readString(matter).replace("receipts: 1", "receipts: 2"));
        assertThat(Check.check(List.of(pack.toString()), console(""))).isEqualTo(1);
        assertThat(said()).contains("scenario.failed", "receipts: expected 2, was 1");
    }

    @Test
    void diffTellsWhatChangesForPeople() throws Exception {
        Path pack = guidePack();
        Path before = dir.resolve("before");
        Copies.folder(pack, before);
        Path matter = pack.resolve("matters/library-card.yaml");
        Files.writeString(
                matter,
                Files.readString(matter)
                        .replace("en: Free", "en: Five yuan")
                        .replace("    - {id: s9, type: rate}\n", ""));
        assertThat(Diff.diff(List.of(before.toString(), pack.toString()), console("")))
                .isEqualTo(1);
        assertThat(said()).contains("fee: Free -> Five yuan", "- step s9", "2 changes");
    }

    @Test
    void theCatalogueNamesTheMatters() throws Exception {
        assertThat(Catalogue.list(List.of(guidePack().toString()), console(""))).isZero();
        assertThat(said()).contains("library-card", "Library card", "online", "1 matters");
    }
}
