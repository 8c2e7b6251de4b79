package kiosk.app.screen.form;

import java.util.regex.Pattern;
import kiosk.app.typing.PinyinInput;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Which fields are written in Chinese, and what they are for.
final class InChinese {

    /// A pattern that lets more through than ASCII letters and digits.
    private static final Pattern NOT_LATIN =
            Pattern.compile("[^\\x00-\\x7F]|(?<!\\\\)\\.|\\\\[pPWS]|\\[\\^");

    private InChinese() {}

    /// Whether Chinese may stand in the field, not only a number or a code.
    static boolean may(Page.Field field) {
        return field.kind() == Page.Kind.TEXT
                && (field.pattern().isEmpty() || NOT_LATIN.matcher(field.pattern()).find());
    }

    static PinyinInput.Subject subject(Page.Field field) {
        String label = field.label().in(Texts.BASE);
        boolean name = label.contains("姓名") || label.endsWith("人");
        return name ? PinyinInput.Subject.NAME : PinyinInput.Subject.ANYTHING;
    }
}
