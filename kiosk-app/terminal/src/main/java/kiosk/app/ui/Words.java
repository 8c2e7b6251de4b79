package kiosk.app.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kiosk.matter.Texts;

/// Everything that is said to one customer in one language: the machine's own words, the matter's
/// texts, money and dates.
public record Words(TextsBundle bundle) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// Words in this language.
    public static Words in(String language) {
        return new Words(TextsBundle.of(language));
    }

    /// The machine's own words.
    public String get(String key, Object... values) {
        return bundle.get(key, values);
    }

    /// A text of the matter in this language.
    public String of(Texts texts) {
        return texts.in(bundle.language());
    }

    /// `zh-Hans` or `en`.
    public String language() {
        return bundle.language();
    }

    /// True for English.
    public boolean english() {
        return bundle.language().equals("en");
    }

    /// `236.00` with thousands grouped.
    public static String money(long fen) {
        return String.format(
                Locale.ROOT,
                "%s%,d.%02d",
                fen < 0 ? "-" : "",
                Math.abs(fen / 100),
                Math.abs(fen % 100));
    }

    /// `236.00 元` or `CNY 236.00`.
    public String price(long fen) {
        return get("money.price", money(fen));
    }

    /// `09:41`.
    public static String clock(Instant now) {
        return CLOCK.format(now.atZone(ZONE));
    }

    /// `11月21日 星期六` or `Saturday, 21 November`.
    public String day(Instant now) {
        return DateTimeFormatter.ofPattern(
                        english() ? "EEEE, d MMMM" : "M月d日 EEEE",
                        english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .format(now.atZone(ZONE));
    }

    /// The legal day here.
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }

    /// The end of the day in which `now` lies.
    public static Instant endOfDay(Instant now) {
        return today(now).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /// `09:41` on the same day, `11月22日 09:41` on another.
    public String moment(Instant at, Instant now) {
        if (today(at).equals(today(now))) {
            return clock(at);
        }
        return DateTimeFormatter.ofPattern(
                        english() ? "d MMM HH:mm" : "M月d日 HH:mm",
                        english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .format(at.atZone(ZONE));
    }

    /// `2026-11-21` as people write it.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(
                        english() ? "d MMMM yyyy" : "yyyy年M月d日",
                        english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .format(date);
    }

    /// `0:58`.
    public static String countdown(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
