package kiosk.app.machine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.app.machine.doctor.Sign;
import kiosk.app.machine.doctor.Sign.Health;
import kiosk.matter.Texts;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private static final Sign WELL =
            new Sign("java", Health.WELL, Texts.of("好", "good"), Texts.of("", ""));
    private static final Sign ILL =
            new Sign("disk", Health.ILL, Texts.of("满了", "full"), Texts.of("清理", "clean up"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int say(List<Sign> signs, String language, boolean json) {
        return DoctorCommand.say(
                signs,
                new DoctorCommand.Asked(Path.of("x"), language, json),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void languageComesFromTheEnvironmentUnlessSaid() {
        List<String> file = List.of("--config", "x");
        assertThat(DoctorCommand.read(file, Map.of("LANG", "zh_CN.UTF-8")))
                .hasValueSatisfying(a -> assertThat(a.language()).isEqualTo("zh-Hans"));
        assertThat(DoctorCommand.read(file, Map.of()))
                .hasValueSatisfying(a -> assertThat(a.language()).isEqualTo("en"));
        assertThat(
                        DoctorCommand.read(
                                List.of("--config", "x", "--lang", "en", "--json"),
                                Map.of("LANG", "zh_CN.UTF-8")))
                .contains(new DoctorCommand.Asked(Path.of("x"), "en", true));
        assertThat(DoctorCommand.read(List.of("--config"), Map.of())).isEmpty();
    }

    @Test
    void theExitCodeTellsWhetherSomethingIsIll() {
        assertThat(say(List.of(WELL), "en", false)).isZero();
        assertThat(say(List.of(WELL, ILL), "zh-Hans", false)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("ok java: good")
                .contains("XX disk: 满了")
                .contains("-> 清理");
    }

    @Test
    void programsReadJson() throws Exception {
        assertThat(say(List.of(WELL, ILL), "en", true)).isEqualTo(1);
        JsonNode rows = new ObjectMapper().readTree(out.toByteArray());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).path("health").asText()).isEqualTo("ill");
        assertThat(rows.get(1).path("what").path("zh-Hans").asText()).isEqualTo("满了");
    }
}
