package kiosk.app.ui;

import java.util.regex.Pattern;
import kiosk.matter.Page;

/// Hides what bystanders must not read: `320582********0027`, `138****8000`, `**** 4569`, `张*三`.
public final class Mask {

    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![\\dA-Za-z])(\\d{6})\\d{8}(\\d{3}[\\dXx])(?![\\dA-Za-z])");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\dA-Za-z])(1[3-9]\\d)\\d{4}(\\d{4})(?![\\dA-Za-z])");
    private static final Pattern CARD =
            Pattern.compile(
                    "(?<![\\dA-Za-z])(62\\d{2}|4\\d{3}|5[1-5]\\d{2})\\d{8,11}(\\d{4})(?![\\dA-Za-z])");

    private Mask() {}

    /// The text with everything in it hidden that looks like an ID number, a phone or a bank card.
    public static String of(String text) {
        String masked = ID_NUMBER.matcher(text).replaceAll("$1********$2");
        masked = PHONE.matcher(masked).replaceAll("$1****$2");
        return CARD.matcher(masked).replaceAll("$1 **** **** $2");
    }

    /// The value of a field of this kind, hidden where that kind is personal.
    public static String of(String value, Page.Kind kind) {
        return switch (kind) {
            case ID_NUMBER, PHONE, BANK_CARD -> {
                String masked = of(value);
                yield masked.equals(value) && value.length() > 4 ? tail(value) : masked;
            }
            case PIN -> "";
            case TEXT, DIGITS, MONEY, DATE, YES_NO, CHOICE -> value;
        };
    }

    private static String tail(String value) {
        return "****" + value.substring(value.length() - 4);
    }
}
