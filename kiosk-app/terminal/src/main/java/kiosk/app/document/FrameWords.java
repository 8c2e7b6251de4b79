package kiosk.app.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kiosk.matter.PackException;
import kiosk.matter.Texts;

/// The words around every document (`templates/frame.yaml`): mark, labels, how to check.
public final class FrameWords {
    static final String FILE = "templates/frame.yaml";

    /// What can be said.
    public enum Key {
        /// Name on the mark.
        MARK,
        REPRINT,
        CASE_NO,
        DOCUMENT_NO,
        CHECK_CODE,
        HOW_TO_CHECK,
        HOW_TO_CHECK_PLAIN,
        NEXT,
        ISSUED_AT,
        TERMINAL,
        STAFF_PHONE,
        IN_CAPITALS,
        PAGE,
        SEAL_DATE;

        private String word() {
            var word = new StringBuilder();
            for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
                word.append(
                        word.isEmpty()
                                ? part
                                : part.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + part.substring(1));
            }
            return word.toString();
        }
    }

    private final Map<Key, Texts> texts;

    private FrameWords(Map<Key, Texts> texts) {
        this.texts = texts;
    }

    static FrameWords read(String file, byte[] bytes) throws PackException {
        YamlNode root = YamlNode.parse(file, bytes);
        var map = root.map(Stream.of(Key.values()).map(Key::word).collect(Collectors.toSet()));
        var texts = new HashMap<Key, Texts>();
        for (Key key : Key.values()) {
            texts.put(key, TemplateReader.texts(YamlNode.need(root, map, key.word())));
        }
        return new FrameWords(Map.copyOf(texts));
    }

    /// One sentence, with `{1}`, `{2}` … filled in order.
    public Words say(Key key, String language, Object... values) {
        Texts text = texts.getOrDefault(key, Texts.same(""));
        return new Words(
                fill(text.in(Texts.BASE), values),
                language.startsWith("zh") ? "" : fill(text.in(language), values));
    }

    private static String fill(String text, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + (i + 1) + "}", values[i].toString());
        }
        return filled;
    }
}
