package kiosk.matter.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import kiosk.matter.PackException;
import kiosk.matter.Texts;

/// Texts customers meet: every one in every language, or the pack is refused.
public final class TextValue {

    private static final String[] LANGUAGES = {Texts.BASE, "en"};

    private TextValue() {}

    /// A mapping of languages to text.
    public static Texts read(Value value) throws PackException {
        if (!value.isMap()) {
            throw value.at().refuse("a text in each language expected: {zh-Hans: …, en: …}");
        }
        Fields fields = value.fields(Keys.TEXT);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (fields.find(language).isEmpty()) {
                throw fields.at().refuse("the text lacks the language '" + language + "'");
            }
        }
        for (String language : fields.keys()) {
            Value text = fields.need(language);
            if (text.text().isBlank()) {
                throw text.at().refuse("the text is empty");
            }
            texts.put(language, text.text().strip());
        }
        return new Texts(texts);
    }
}
