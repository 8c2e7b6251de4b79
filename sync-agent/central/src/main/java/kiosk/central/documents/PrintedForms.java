package kiosk.central.documents;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How a signed value may stand on paper: amounts in yuan, dates in words, in either language.
final class PrintedForms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FEN_DIGITS = 2;

    private PrintedForms() {}

    /// The text with full-width forms made plain.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /// Every form the value may have, plain and without spaces.
    static Set<String> of(String name, Object value) {
        Set<String> forms = new LinkedHashSet<>();
        if (value instanceof Long number) {
            whole(name, number, forms);
        } else {
            forms.add(value.toString());
            dates(value.toString(), forms);
        }
        Set<String> plain = new LinkedHashSet<>();
        forms.forEach(form -> plain.add(plain(form).replaceAll("\\s+", "")));
        plain.remove("");
        return plain;
    }

    private static void whole(String name, long number, Set<String> forms) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (name.endsWith("Fen")) {
            BigDecimal yuan = BigDecimal.valueOf(number, FEN_DIGITS);
            forms.add(new DecimalFormat("#,##0.00", symbols).format(yuan));
            forms.add(yuan.toPlainString());
        } else {
            forms.add(Long.toString(number));
            forms.add(new DecimalFormat("#,##0", symbols).format(number));
        }
    }

    private static void dates(String text, Set<String> forms) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                day(LocalDate.parse(text), forms);
            } else if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                forms.add(format("yyyy年M月", month));
                forms.add(format("yyyy年MM月", month));
                forms.add(format("MMMM yyyy", month));
                forms.add(format("yyyyMM", month));
                forms.add(format("yyyy/MM", month));
            } else if (text.matches("\\d{4}-\\d{2}-\\d{2}T.*Z")) {
                var local = Instant.parse(text).atZone(ZONE);
                forms.clear();
                forms.add(format("yyyy-MM-dd HH:mm:ss", local));
                forms.add(format("yyyy-MM-dd HH:mm", local));
                day(local.toLocalDate(), forms);
            }
        } catch (DateTimeException e) {
            // Looks like a date and is none: its own characters are its only form.
            return;
        }
    }

    private static void day(LocalDate day, Set<String> forms) {
        forms.add(day.toString());
        forms.add(format("yyyy年M月d日", day));
        forms.add(format("yyyy年MM月dd日", day));
        forms.add(format("d MMMM yyyy", day));
        forms.add(format("yyyy/MM/dd", day));
        forms.add(format("yyyyMMdd", day));
    }

    private static String format(String pattern, java.time.temporal.TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(value);
    }

    /// Whether `text` ([#plain]) holds the form as a whole: not as a part of a longer number or
    /// word. Line breaks and spaces inside it mean nothing; a `*` of a mask stands for any
    /// character.
    static boolean stands(String text, String form) {
        int[] points = form.codePoints().toArray();
        StringBuilder pattern = new StringBuilder();
        pattern.append(Character.isDigit(points[0]) ? "(?<![0-9])(?<![0-9][.,])" : "(?<!\\p{L})");
        for (int i = 0; i < points.length; i++) {
            String one = Pattern.quote(Character.toString(points[i]));
            pattern.append(i == 0 ? "" : "\\s*").append(points[i] == '*' ? "[\\p{L}0-9*]" : one);
        }
        int last = points[points.length - 1];
        pattern.append(Character.isDigit(last) ? "(?![0-9])(?![.,][0-9])" : "(?!\\p{L})");
        return Pattern.compile(pattern.toString()).matcher(text).find();
    }
}
