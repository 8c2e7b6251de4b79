package kiosk.avatar.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EnglishReadingTest {

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsSaid() throws IOException {
        String table;
        try (var in =
                Objects.requireNonNull(
                        EnglishReadingTest.class.getResourceAsStream("reading.tsv"))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(row ->
                        DynamicTest.dynamicTest(
                                row[0],
                                () -> assertThat(EnglishReading.said(row[0])).isEqualTo(row[1])));
    }
}
