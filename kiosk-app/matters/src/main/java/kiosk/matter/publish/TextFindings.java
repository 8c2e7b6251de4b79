package kiosk.matter.publish;

import java.util.regex.Pattern;
import kiosk.matter.PackException;
import kiosk.matter.Texts;
import kiosk.matter.yaml.Fields;
import kiosk.matter.yaml.Value;

/// Texts that exist in both languages only by name: untranslated, or with other places in them.
final class TextFindings {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Findings findings;

    TextFindings(Findings findings) {
        this.findings = findings;
    }

    /// Looks at every text below a value.
    void look(Value value) throws PackException {
        if (value.isList()) {
            for (Value item : value.list()) {
                look(item);
            }
        } else if (value.isMap()) {
            Fields fields = value.fields();
            if (fields.keys().contains(Texts.BASE) && fields.keys().contains("en")) {
                text(fields);
            } else {
                for (String key : fields.keys()) {
                    look(fields.need(key));
                }
            }
        }
    }

    private void text(Fields fields) throws PackException {
        String zh = fields.need(Texts.BASE).source();
        Value english = fields.need("en");
        String en = BRACES.matcher(english.source()).replaceAll("");
        if (HAN.matcher(en).find()) {
            if (zh.equals(english.source())) {
                findings.error(english.at(), "text.untranslated")
                        .say(
                                Texts.of("英文还是中文原文。", "The English text is still Chinese."),
                                Texts.of("写出英文。", "Write it in English."));
            } else {
                findings.warning(english.at(), "text.han")
                        .say(
                                Texts.of("英文里有汉字。", "The English text holds Chinese characters."),
                                Texts.of("不懂中文的人看不懂，请译出或改用拼音。", "Translate them or use pinyin."));
            }
        }
        if (BRACES.matcher(zh).find() != BRACES.matcher(english.source()).find()) {
            findings.warning(fields.at(), "text.places")
                    .say(
                            Texts.of("只有一种语言里填入了内容。", "Only one of the languages fills in values."),
                            Texts.of("核对两边大括号里的名称。", "Compare the names between braces in both."));
        }
    }
}
