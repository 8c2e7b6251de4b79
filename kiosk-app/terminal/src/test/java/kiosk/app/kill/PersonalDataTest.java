package kiosk.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kiosk.central.CentralConfig;
import kiosk.central.broker.EmbeddedBroker;
import kiosk.central.store.StorePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody goes through all matters at a real process with a real central; afterwards their name,
/// numbers and card are nowhere but where the design says.
class PersonalDataTest {
    private static final String CARD = "6222021102001234569";
    private static final Pattern KEPT = Pattern.compile("^(kiosk/)?packs/suzhou(@[^/]+)?/");
    private static final Needles NEEDLES =
            new Needles(List.of("张三", "320582198808080027", "13900000001", CARD));

    @TempDir Path folder;

    @Test
    void nobodyIsFoundWhereTheyDoNotBelong() throws Exception {
        Path at = Files.createDirectories(folder.resolve("central"));
        CentralConfig central =
                CentralConfig.inMemory(at, "unused")
                        .withStore(new StorePlace.Folder(at))
                        .withBroker(
                                new CentralConfig.Broker(
                                        Optional.empty(),
                                        java.util.OptionalInt.of(0),
                                        Optional.empty(),
                                        EmbeddedBroker.Persistence.MEMORY,
                                        2));
        try (KillTown town = new KillTown(folder, central)) {
            town.lane().start();
            town.openDecision("3205829900000001");
            town.fillAccount("320582198808080027");
            for (String matter :
                    List.of(
                            "traffic-fine zhang-san 0 after how=byNumber decisionNo=3205829900000001",
                            "social-insurance-certificate zhang-san 0 after period=m12 kind=all",
                            "fund-rent-withdrawal zhang-san 0 after rentKind=none amount=300000 card="
                                    + CARD)) {
                assertThat(town.lane().ask("visit " + matter)).startsWith("DONE");
            }
            assertThat(town.lane().ask("settle")).startsWith("SETTLED");
            assertThat(NEEDLES.files(folder.resolve("kiosk")))
                    .filteredOn(file -> !asSigned(folder.resolve("kiosk"), file))
                    .as("beside a running kiosk")
                    .isEmpty();
            assertThat(town.lane().stop(java.time.Duration.ofSeconds(15))).isZero();
        }

        assertThat(folder.resolve("log/kiosk.jsonl")).content().contains("\"level\":\"INFO\"");
        assertThat(Files.readString(folder.resolve("log/kiosk.jsonl"))).doesNotContain("***");
        assertThat(NEEDLES.files(folder))
                .filteredOn(file -> !asSigned(folder, file))
                .as("files; sim/ is the paper and the bench of the simulated devices")
                .allMatch(file -> file.startsWith("sim/"));
        assertThat(journal())
                .as("the encrypted journal: the visit itself, and papers kept for their owner")
                .containsExactly("journal.body", "keepsake.body");
        assertThat(central(at))
                .as("central's encrypted store: departments' tables, documents issued and kept")
                .containsExactly(
                        "department_rows.body",
                        "department_rows.row_key",
                        "documents.fields",
                        "kept_documents.body");
    }

    /// A file of the pack or the kept one, byte for byte as it was signed: it carries the made-up
    /// people of the sample departments, whoever was here.
    private static boolean asSigned(Path folder, String file) {
        Matcher kept = KEPT.matcher(file);
        Path signed = Path.of("..", "packs", "suzhou").resolve(kept.replaceFirst(""));
        try {
            return kept.find(0)
                    && Files.isRegularFile(signed)
                    && Files.mismatch(folder.resolve(file), signed) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> journal() throws Exception {
        Path database;
        try (var files = Files.walk(folder.resolve("kiosk"))) {
            database = files.filter(f -> f.toString().endsWith(".mv.db")).findFirst().orElseThrow();
        }
        byte[] secret =
                HexFormat.of()
                        .parseHex(Files.readString(folder.resolve("kiosk/store.key")).strip());
        String path = database.toString().replace(".mv.db", "");
        return List.copyOf(
                NEEDLES.columns(
                        "jdbc:h2:" + path + ";CIPHER=AES;IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
                        "yimen",
                        derived(secret, "h2 file") + " " + derived(secret, "h2 user")));
    }

    private static String derived(byte[] secret, String label) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return HexFormat.of()
                .formatHex(
                        mac.doFinal(("yimen store 1: " + label).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> central(Path at) throws Exception {
        Path key;
        try (var files = Files.list(at)) {
            key = files.filter(f -> f.toString().endsWith(".key")).findFirst().orElseThrow();
        }
        return List.copyOf(
                NEEDLES.columns(
                        "jdbc:h2:"
                                + at.resolve("central")
                                + ";CIPHER=AES;IFEXISTS=TRUE"
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        "central",
                        Files.readString(key).strip() + " x"));
    }

    @Test
    void aLeakIsFoundInEveryEncoding() throws Exception {
        for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GBK")) {
            Path leak = folder.resolve(encoding + ".tmp");
            Files.write(leak, "spool: 张三, paid".getBytes(Charset.forName(encoding)));
            assertThat(NEEDLES.files(folder)).containsExactly(encoding + ".tmp");
            Files.delete(leak);
        }
        String url = "jdbc:h2:" + folder.resolve("planted");
        try (var database = java.sql.DriverManager.getConnection(url, "a", "");
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE seen(id INT, what VARBINARY, note CLOB)");
            statement.execute("INSERT INTO seen VALUES (1, X'D5C5C8FD', 'card " + CARD + "')");
        }
        assertThat(NEEDLES.columns(url, "a", "")).containsExactly("seen.note", "seen.what");
        assertThat(NEEDLES.files(folder)).containsExactly("planted.mv.db");
    }
}
