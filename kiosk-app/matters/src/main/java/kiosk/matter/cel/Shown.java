package kiosk.matter.cel;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kiosk.matter.Page.Option;
import kiosk.matter.Texts;

/// How a value is shown to people, in each language.
public final class Shown {

    /// What stands for a PIN, however long it is.
    private static final String HIDDEN = "••••••";

    private Shown() {}

    /// `value` of `type` in words.
    public static Texts of(ValueType type, Object value) {
        return switch (type) {
            case ValueType.Maybe maybe -> of(maybe.type(), value);
            case ValueType.Choice choice -> label(choice, value);
            case ValueType.Rows _ -> {
                int n = value instanceof List<?> list ? list.size() : 0;
                yield Texts.of(n + " 项", n == 1 ? "1 entry" : n + " entries");
            }
            case ValueType.Simple simple -> simple(simple, value);
        };
    }

    /// `26000` as 260.00 元 and ¥260.00.
    public static Texts money(long fen) {
        DecimalFormat format =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String yuan = format.format(BigDecimal.valueOf(fen, 2));
        return Texts.of(yuan + " 元", "¥" + yuan);
    }

    private static Texts simple(ValueType.Simple type, Object value) {
        return switch (type) {
            case MONEY -> money((Long) value);
            case BOOL -> (Boolean) value ? Texts.of("是", "Yes") : Texts.of("否", "No");
            case DATE -> date(LocalDate.parse((String) value));
            case MONTH -> month(YearMonth.parse((String) value));
            case PIN -> Texts.same(HIDDEN);
            case STRING, DIGITS, INT, INSTANT, ID_NO, USCC, PHONE, BANK_CARD, DIVISION, ANY ->
                    Texts.same(String.valueOf(value));
        };
    }

    private static Texts date(LocalDate date) {
        return Texts.of(
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
    }

    private static Texts month(YearMonth month) {
        return Texts.of(
                month.getYear() + "年" + month.getMonthValue() + "月",
                month.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH)));
    }

    private static Texts label(ValueType.Choice choice, Object value) {
        return choice.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> Texts.same(String.valueOf(value)));
    }

    /// Both texts, one after the other, in each language either has.
    public static Texts joined(Texts first, Texts second) {
        Map<String, String> all = new LinkedHashMap<>();
        first.byLanguage().keySet().forEach(l -> all.put(l, first.in(l) + second.in(l)));
        second.byLanguage().keySet().forEach(l -> all.put(l, first.in(l) + second.in(l)));
        return new Texts(all);
    }
}
