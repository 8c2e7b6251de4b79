package kiosk.matter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kiosk.matter.PackException;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    private static Value read(String text) throws PackException {
        return YamlFile.read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noIsAWordInYamlOnePointTwo() throws Exception {
        assertThat(read("{expect: no, really: true, n: 7}").plain())
                .isEqualTo(Map.of("expect", "no", "really", true, "n", 7L));
    }

    @Test
    void namesThePlaceOfAnUnknownKey() {
        assertThatThrownBy(() -> read("a: 1\nb: 2\n  \nwrong: 3\n").fields("a", "b"))
                .isInstanceOf(PackException.class)
                .hasMessageStartingWith("a.yaml:4:1: unknown key 'wrong'");
    }

    @Test
    void refusesWhatAuthorsGetWrong() {
        assertThatThrownBy(() -> read("a: [1, 2\nb: 3")).hasMessageMatching("a.yaml:2:\\d+: .*");
        assertThatThrownBy(() -> read("a: 1\na: 2\n").fields())
                .hasMessageStartingWith("a.yaml:2:1: the key 'a' stands here twice");
        assertThatThrownBy(() -> read("a: &x 1\nb: *x\n").fields())
                .hasMessageStartingWith("a.yaml:1:4: anchors");
        assertThatThrownBy(() -> read("a: 1\n---\nb: 2\n")).hasMessageContaining("one document");
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("a: 1.5").plain()).hasMessageStartingWith("a.yaml:1:4:");
        assertThatThrownBy(() -> read("a: 99999999999999999999").fields().need("a").integer())
                .hasMessageStartingWith("a.yaml:1:4:");
        assertThatThrownBy(() -> YamlFile.read("a.yaml", new byte[] {'a', ':', (byte) 0xff}))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> YamlFile.read("a.yaml", new byte[YamlFile.BYTES_MAX + 1]))
                .hasMessageContaining("larger");
    }

    @Test
    void everyTextNeedsEveryLanguage() {
        assertThatThrownBy(() -> TextValue.read(read("{zh-Hans: 好}")))
                .hasMessageContaining("lacks the language 'en'");
        assertThatThrownBy(() -> TextValue.read(read("{zh-Hans: 好, en: \" \"}")))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> TextValue.read(read("好"))).hasMessageContaining("each language");
    }

    @Test
    void canonicalJsonHasOneForm() {
        Map<String, Object> map = new TreeMap<>(Map.of("b", List.of(1L, true), "a", "q\"\n\u0001"));
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"a\":\"q\\\"\\n\\u0001\",\"b\":[1,true]}");
        assertThat(CanonicalJson.write(Arrays.asList(null, 2))).isEqualTo("[null,2]");
        assertThatThrownBy(() -> CanonicalJson.write(1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
