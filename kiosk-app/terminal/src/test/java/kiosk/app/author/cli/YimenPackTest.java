package kiosk.app.author.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line itself: what it says, where it says it, and its exit codes.
class YimenPackTest {
    private static final String KEY = "../packs/keys/dev-2026.private.pem";

    @TempDir Path dir;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream wrong = new ByteArrayOutputStream();

    private int run(String... words) {
        said.reset();
        wrong.reset();
        return YimenPack.run(
                List.of(words),
                Map.of("LANG", "C.UTF-8"),
                new YimenPack.Streams(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(wrong, true, StandardCharsets.UTF_8),
                        new BufferedReader(new StringReader(""))));
    }

    private String wrong() {
        assertThat(said.size()).as("nothing on the standard output").isZero();
        return wrong.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aWrongCommandLineIsNotAWrongPack() {
        assertThat(run("frobnicate")).isEqualTo(64);
        assertThat(wrong()).contains("no command 'frobnicate'");
        assertThat(run("check", "--bogus")).isEqualTo(64);
        assertThat(wrong()).contains("unknown option --bogus");
        assertThat(run("catalogue", "one", "two")).isEqualTo(64);
        assertThat(wrong()).contains("what is 'two' for");
        assertThat(run("sign", "one")).isEqualTo(64);
        assertThat(wrong()).contains("with which key?");
        assertThat(run("check", dir.toString())).isEqualTo(65);
        assertThat(wrong()).contains("there is no pack.yaml in it");
    }

    @Test
    void everyCommandHasItsHelp() {
        for (String command :
                List.of(
                        "new",
                        "check",
                        "run",
                        "preview",
                        "diff",
                        "sign",
                        "city",
                        "rollback",
                        "catalogue")) {
            assertThat(run("help", command)).isZero();
            String help = said.toString(StandardCharsets.UTF_8);
            assertThat(help).startsWith("usage: yimen-pack " + command);
            assertThat(run(command, "--help")).isZero();
            assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo(help);
        }
    }

    @Test
    void aKeyIsLookedAtBeforeTheScenariosArePlayed() {
        assertThat(run("sign", "../packs/xiongan", "--key", "no.private.pem")).isEqualTo(65);
        assertThat(wrong()).contains("there is no key no.private.pem");
        String open = "../packs/keys/dev-2026.public.pem";
        assertThat(run("sign", "../packs/xiongan", "--key", open)).isEqualTo(65);
        assertThat(wrong()).contains("is named ID.private.pem");
    }

    @Test
    void ordersAreWrittenWithTheirNumberAndWhatToDoNext() throws Exception {
        String[] city = {
            "city", "xiongan@1.0.0", "--from", "suzhou", "--key", KEY, "--into", dir.toString()
        };
        assertThat(run(city)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("suzhou -> xiongan@1.0.0, serial ", "Next: copy it, and the signed");
        assertThat(Files.readString(dir.resolve("city.properties")))
                .startsWith("from=suzhou\npack=xiongan\nversion=1.0.0\nserial=2")
                .contains("\nkeyId=dev-2026\nsignature=");
        String[] back = {
            "rollback",
            "suzhou@1.3.0",
            "--from",
            "xiongan@1.0.0",
            "--key",
            KEY,
            "--into",
            dir.toString(),
            "--serial",
            "7"
        };
        assertThat(run(back)).isZero();
        assertThat(Files.readString(dir.resolve("rollback.properties")))
                .startsWith("pack=suzhou\nfrom=xiongan@1.0.0\nto=1.3.0\nserial=7\n");
        try (var files = Files.list(dir)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void anOrderThatLeadsNowhereIsNotWritten() throws Exception {
        String into = dir.toString();
        assertThat(run("city", "suzhou@1.0.0", "--from", "suzhou", "--key", KEY, "--into", into))
                .isEqualTo(64);
        assertThat(wrong()).contains("leads to another city");
        assertThat(run("rollback", "../x@1", "--from", "1.1.0", "--key", KEY, "--into", into))
                .isEqualTo(64);
        assertThat(run("city", "suzhou", "--from", "xiongan", "--key", KEY)).isEqualTo(64);
        assertThat(run("city", "suzhou@1.0.0", "--key", KEY)).isEqualTo(64);
        assertThat(run("city", "a@1.0.0", "--from", "b", "--key", KEY, "--serial", "x"))
                .isEqualTo(64);
        assertThat(run("city", "a@1.0.0", "--from", "b", "--key", KEY, "--into", "../packs/suzhou"))
                .isEqualTo(65);
        assertThat(wrong()).contains("an order stands beside packs");
        try (var files = Files.list(dir)) {
            assertThat(files).isEmpty();
        }
    }
}
