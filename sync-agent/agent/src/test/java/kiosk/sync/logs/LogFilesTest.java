package kiosk.sync.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFilesTest {
    @TempDir Path folder;

    private final LoggerContext context = new LoggerContext();

    private LogFiles begin(int kilobytes) {
        context.setMDCAdapter(new LogbackMDCAdapter());
        return LogFiles.begin(
                context,
                new LogFiles.Place(Optional.of(folder), kilobytes, "info"),
                Map.of("program", "kiosk", "terminal", "t-1", "version", "0.1", "boot", "b"));
    }

    @AfterEach
    void close() {
        context.stop();
    }

    private List<JsonNode> lines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return Files.readAllLines(folder.resolve("kiosk.jsonl")).stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }

    @Test
    void aLineSaysWhenWhoAndWhere() throws Exception {
        LogFiles logs = begin(1000);
        var log = context.getLogger("kiosk.app.Thing");
        log.info("paper {} left\n\"quoted\"", 3);
        log.info("paper {} left\n\"quoted\"", 2);
        log.error("broke", new IllegalStateException("why"));
        log.debug("not heard");

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        JsonNode line = lines.getFirst();
        assertThat(line.properties().stream().map(Map.Entry::getKey))
                .containsExactly(
                        "time",
                        "level",
                        "logger",
                        "code",
                        "text",
                        "program",
                        "terminal",
                        "version",
                        "boot");
        assertThat(line.get("text").asText()).isEqualTo("paper 3 left\n\"quoted\"");
        assertThat(line.get("code")).isEqualTo(lines.get(1).get("code"));
        assertThat(lines.get(2).get("trace").asText()).contains("why").contains("LogFilesTest");
        assertThat(logs.errors()).isEqualTo(1);
        assertThat(logs.masked()).isZero();
    }

    @Test
    void allFilesTogetherStayBelowTheLimit() throws Exception {
        begin(200);
        var log = context.getLogger("kiosk.app.Thing");
        String words = "w".repeat(500);
        long end = System.nanoTime() + 3_000_000_000L;
        for (int i = 0; i < 3000 && System.nanoTime() < end; i++) {
            log.info("{} {}", i, words);
            if (i % 20 == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeBetween(3, 10);
            assertThat(all.stream().mapToLong(f -> f.toFile().length()).sum())
                    .isLessThan(260 * 1024L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "身份证320582198808080027号",
        "id=32058219880808002X;",
        "old 320582880808002.",
        "card 6222021102001234569",
        "card 6222 0211 0200 1234 569",
        "call 13812345678 now",
        "call +8613812345678"
    })
    void numbersOfPeopleAreBlankedAndCounted(String text) throws Exception {
        LogFiles logs = begin(1000);
        context.getLogger("kiosk.app.Thing").info("said {}", text);
        context.getLogger("kiosk.app.Thing").warn("thrown", new IOException(text));

        String written = Files.readString(folder.resolve("kiosk.jsonl"));
        assertThat(written).contains("***").doesNotContainPattern("\\d{11}|1234 569|002X");
        assertThat(logs.masked()).isEqualTo(2);
    }

    @Test
    void ordinaryNumbersStay() throws Exception {
        LogFiles logs = begin(1000);
        String fine =
                "took 1732240000123 ms, 019350a2-7c3e-7b1a-9c55-0123456789ab, 127.0.0.1:41021,"
                        + " 0512-0000-0000, 12345678901";
        context.getLogger("kiosk.app.Thing").info(fine);
        assertThat(lines().getFirst().get("text").asText()).isEqualTo(fine);
        assertThat(logs.masked()).isZero();
    }
}
