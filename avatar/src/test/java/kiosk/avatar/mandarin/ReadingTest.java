package kiosk.avatar.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

class ReadingTest {

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsSaidAsATellerSaysIt() throws IOException {
        return rows("reading.tsv").stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row[0], () -> assertThat(Reading.said(row[0])).isEqualTo(row[1])));
    }

    @Test
    void piecesCoverTheTextWithoutGaps() {
        String text = "请在2026-11-22前到A042号窗口交￥1,234.56。";
        int at = 0;
        for (var piece : Reading.of(text)) {
            assertThat(piece.from()).isEqualTo(at);
            assertThat(piece.to()).isGreaterThan(at);
            at = piece.to();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Test
    @Timeout(20)
    void aPageOfDigitsTakesNoTime() {
        assertThat(Reading.said("1".repeat(20_000))).hasSizeGreaterThan(20_000);
    }

    static List<String[]> rows(String table) throws IOException {
        try (var in = Objects.requireNonNull(ReadingTest.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }
}
