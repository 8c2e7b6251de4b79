package kiosk.avatar.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kiosk.avatar.reading.Rows;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommandsTest {

    private static final Commands COMMANDS = Commands.load();

    @TestFactory
    Stream<DynamicTest> meansTheSameEverywhere() {
        return Rows.of(CommandsTest.class, "commands.tsv", "\t").stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row[0], () -> assertThat(meaning(row[0])).isEqualTo(row[1])));
    }

    private static String meaning(String heard) {
        Said said = Said.of(heard, 1);
        return COMMANDS.need(said)
                .map(Enum::name)
                .or(() -> COMMANDS.word(said, Commands.Hearing.LOOSE).map(Enum::name))
                .orElse("-");
    }

    @Test
    void patternsStandForAllTheirChoices() {
        assertThat(Commands.expand("{a|b|}c{d|e}"))
                .containsExactlyInAnyOrder("acd", "bcd", "cd", "ace", "bce", "ce");
    }
}
