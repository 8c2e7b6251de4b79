package kiosk.app.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import kiosk.matter.Page;

/// A value of a matter as people read it.
public final class FieldValue {

    private FieldValue() {}

    /// The value in this language; personal kinds are hidden.
    public static String shown(Setting setting, Page.Kind kind, Object value) {
        return switch (kind) {
            case MONEY ->
                    value instanceof Number fen
                            ? setting.words().price(fen.longValue())
                            : String.valueOf(value);
            case YES_NO ->
                    value instanceof Boolean yes
                            ? setting.get(yes ? "form.yes" : "form.no")
                            : String.valueOf(value);
            case DATE -> date(setting, String.valueOf(value));
            case BANK_CARD, ID_NUMBER, PHONE -> Mask.of(String.valueOf(value), kind);
            case PIN -> hidden(String.valueOf(value));
            case TEXT, DIGITS, CHOICE -> String.valueOf(value);
        };
    }

    /// A dot for each digit.
    public static String hidden(String pin) {
        return "●".repeat(pin.length());
    }

    /// `15000.00` as typed into fen, or -1 when it is not an amount.
    public static long fen(String typed) {
        if (!typed.matches("\\d{1,10}(\\.\\d{0,2})?")) {
            return -1;
        }
        int dot = typed.indexOf('.');
        String whole = dot < 0 ? typed : typed.substring(0, dot);
        String part = dot < 0 ? "" : typed.substring(dot + 1);
        return Long.parseLong(whole) * 100 + Long.parseLong((part + "00").substring(0, 2));
    }

    /// Fen as it would be typed.
    public static String typed(long fen) {
        return fen % 100 == 0
                ? String.valueOf(fen / 100)
                : String.format(Locale.ROOT, "%d.%02d", fen / 100, fen % 100);
    }

    private static String date(Setting setting, String iso) {
        try {
            return setting.words().date(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            // A department wrote a time or free words: shown as it came.
            return iso;
        }
    }
}
