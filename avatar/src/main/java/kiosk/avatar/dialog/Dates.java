package kiosk.avatar.dialog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as they are said. A day without its year is none: nobody is born or paid in a year that was
/// guessed.
final class Dates {

    private static final String N = "[0-9零一二两三四五六七八九十]+";
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?<y>今年|去年|前年|明年|[0-9零一二三四五六七八九幺]{2,4}年?)(?<m>"
                            + N
                            + ")月(?<d>"
                            + N
                            + ")[号日]?");
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})[ .年](\\d{1,2})[ .月](\\d{1,2})日?");
    private static final Pattern AROUND =
            Pattern.compile("我的|生日|出生日期|出生|日期|我|是|的|生于|出生于|在|公历|阳历|那天|这天");
    private static final Pattern CORRECTION =
            Pattern.compile("不对|不是|错了|说错了|应该是|改成|\\b(?:no )?i mean\\b|\\bsorry\\b|\\bno\\b");
    private static final Map<String, Integer> DAYS =
            Map.ofEntries(
                    Map.entry("大前天", -3),
                    Map.entry("前天", -2),
                    Map.entry("昨天", -1),
                    Map.entry("今天", 0),
                    Map.entry("明天", 1),
                    Map.entry("后天", 2),
                    Map.entry("大后天", 3),
                    Map.entry("yesterday", -1),
                    Map.entry("the day before yesterday", -2),
                    Map.entry("today", 0),
                    Map.entry("tomorrow", 1),
                    Map.entry("the day after tomorrow", 2));
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");
    private static final List<String> ORDINALS =
            List.of(
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth",
                    "thirteenth",
                    "fourteenth",
                    "fifteenth",
                    "sixteenth",
                    "seventeenth",
                    "eighteenth",
                    "nineteenth",
                    "twentieth");

    private final Supplier<LocalDate> today;

    /// @param today where the machine stands; asked only for “yesterday”, “this year”
    Dates(Supplier<LocalDate> today) {
        this.today = today;
    }

    /// `1956-03-08`.
    Optional<String> read(String text) {
        String[] parts = CORRECTION.split(text, -1);
        String last = parts[parts.length - 1].strip();
        if (last.contains("农历") || last.contains("阴历") || last.contains("lunar")) {
            return Optional.empty();
        }
        String plain = AROUND.matcher(last).replaceAll("").strip();
        Integer days = DAYS.get(plain);
        if (days != null) {
            return Optional.of(today.get().plusDays(days).toString());
        }
        Matcher written = WRITTEN.matcher(plain);
        if (written.matches()) {
            return date(written.group(1), written.group(2), written.group(3));
        }
        return Said.han(plain) ? chinese(plain.replace(" ", "")) : english(plain);
    }

    private Optional<String> chinese(String text) {
        Matcher m = CHINESE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return year(m.group("y")).flatMap(y -> date(y, number(m.group("m")), number(m.group("d"))));
    }

    private Optional<String> year(String said) {
        int now =
                switch (said) {
                    case "今年" -> 0;
                    case "去年" -> -1;
                    case "前年" -> -2;
                    case "明年" -> 1;
                    default -> Integer.MIN_VALUE;
                };
        if (now > Integer.MIN_VALUE) {
            return Optional.of(Integer.toString(today.get().getYear() + now));
        }
        String digits = number(said.replace("年", "").replace('幺', '一'));
        return digits.length() == 2
                ? Optional.of(century(Integer.parseInt(digits)))
                : Optional.of(digits).filter(d -> d.length() == 4);
    }

    /// “五六年” is 1956: the last year with this ending that is not to come.
    private String century(int two) {
        int now = today.get().getYear();
        int year = now / 100 * 100 + two;
        return Integer.toString(year > now ? year - 100 : year);
    }

    private static String number(String said) {
        OptionalLong value = Numbers.chinese(said);
        boolean digits = said.codePoints().allMatch(c -> Numbers.digit(c) >= 0);
        if (value.isEmpty()) {
            return "";
        }
        String text = Long.toString(value.getAsLong());
        return digits && text.length() < said.length()
                ? "0".repeat(said.length() - text.length()) + text
                : text;
    }

    private static Optional<String> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                                    Integer.parseInt(year),
                                    Integer.parseInt(month),
                                    Integer.parseInt(day))
                            .toString());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty(); // there is no such day
        }
    }

    private static Optional<String> english(String text) {
        List<String> words =
                new ArrayList<>(
                        Arrays.asList(text.replaceAll("(\\d)(st|nd|rd|th)\\b", "$1").split(" ")));
        words.removeIf(w ->
                List.of(
                                "the",
                                "of",
                                "on",
                                "in",
                                "and",
                                "it's",
                                "my",
                                "birthday",
                                "was",
                                "born",
                                "i",
                                "is")
                        .contains(w));
        int month = -1;
        int at = -1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            for (int m = 0; m < MONTHS.size(); m++) {
                if (MONTHS.get(m).equals(word)
                        || (word.length() == 3 && MONTHS.get(m).startsWith(word))) {
                    month = m + 1;
                    at = i;
                }
            }
        }
        if (month < 0) {
            return Optional.empty();
        }
        List<String> before = words.subList(0, at);
        List<String> after = words.subList(at + 1, words.size());
        for (int n = 1; before.isEmpty() && n <= 2 && n < after.size(); n++) {
            int day = day(after.subList(0, n));
            String year = englishYear(after.subList(n, after.size()));
            if (day > 0 && !year.isEmpty()) {
                return date(year, Integer.toString(month), Integer.toString(day));
            }
        }
        int day = day(before);
        return day > 0
                ? date(englishYear(after), Integer.toString(month), Integer.toString(day))
                : Optional.empty();
    }

    private static int day(List<String> words) {
        if (words.isEmpty() || words.size() > 2) {
            return -1;
        }
        String last = words.getLast();
        int ordinal = ORDINALS.indexOf(last) + 1;
        if (last.equals("thirtieth")) {
            ordinal = 30;
        }
        if (ordinal > 0) {
            int tens = words.size() == 1 ? 0 : Numbers.small(words.getFirst());
            return tens < 0 ? -1 : tens + ordinal;
        }
        return (int) Numbers.english(words).orElse(-1);
    }

    /// “nineteen fifty six”, “two thousand and five”, “twenty twelve”, “nineteen oh five”, “1956”.
    private static String englishYear(List<String> words) {
        OptionalLong plain = Numbers.english(words);
        if (plain.isPresent() && plain.getAsLong() >= 1000) {
            return Long.toString(plain.getAsLong());
        }
        if (words.size() < 2) {
            return "";
        }
        int head = Numbers.small(words.getFirst());
        List<String> rest = words.subList(1, words.size());
        boolean oh = rest.getFirst().equals("oh") && rest.size() == 2;
        long tail = (oh ? Numbers.english(rest.subList(1, 2)) : Numbers.english(rest)).orElse(-1);
        boolean fits =
                (head == 19 || head == 20) && tail >= (oh ? 1 : 10) && tail < (oh ? 10 : 100);
        return fits ? Long.toString(head * 100L + tail) : "";
    }
}
