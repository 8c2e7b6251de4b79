package kiosk.central.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void equalValuesGiveEqualText() throws Exception {
        Map<String, Object> read = Json.object(utf8("{ \"b\" : 1, \"a\": [true, 2.5, \"罚款\"] }"));

        assertThat(Json.text(read)).isEqualTo("{\"a\":[true,2.5,\"罚款\"],\"b\":1}");
        assertThat(read.get("b")).isEqualTo(1L);
    }

    @Test
    void doubtfulTextIsRefused() {
        for (String bad :
                List.of("", "[1]", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":", "nul", "{\"a\":01}")) {
            assertThatThrownBy(() -> Json.object(utf8(bad))).isInstanceOf(BadJson.class);
        }
        assertThatThrownBy(() -> Json.array(utf8("[".repeat(100) + "]".repeat(100))))
                .isInstanceOf(BadJson.class);
    }

    @Test
    void messageNamesThePlaceNotTheContent() {
        assertThatThrownBy(() -> Json.object(utf8("{\"idNo\":320582x}")))
                .hasMessageContaining("column")
                .hasMessageNotContaining("320582");
    }
}
