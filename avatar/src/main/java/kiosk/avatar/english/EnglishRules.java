package kiosk.avatar.english;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import kiosk.avatar.reading.ReadingRule;
import kiosk.avatar.reading.Written;

/// The reading rules of English, the first that fits counts.
final class EnglishRules {

    private static final String N = Written.N;
    private static final String FREE = Written.FREE;
    private static final String BEGINS = "(?<![A-Za-z])";
    private static final Set<String> SPOKEN = Set.of("PIN", "SIM", "NOT", "OK");
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");
    private static final String MONTH = BEGINS + "(?:" + String.join("|", MONTHS) + ")";
    private static final String NAMES =
            BEGINS
                    + "(?:number|Number|code|Code|PIN|phone|Phone|call|Call|dial|Dial|ending in|ID|account|card|window|ticket)";

    static final List<ReadingRule> ALL =
            List.of(
                    ReadingRule.plain(Written.MARKUP, ""),
                    ReadingRule.of(
                            Written.MASKED_PHONE,
                            m -> spelled(m.group(1)) + ", ending in " + spelled(m.group(2))),
                    ReadingRule.of(Written.MASKED, m -> "ending in " + letters(m.group(1))),
                    ReadingRule.of(
                            "(-?)(?:[¥￥]|"
                                    + BEGINS
                                    + "(?:RMB|CNY))\\s?(-?)("
                                    + N
                                    + ")(?: ?yuan(?![a-z]))?",
                            m ->
                                    minus(m.group(1) + m.group(2))
                                            + EnglishNumerals.money(m.group(3))),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ") ?yuan(?![a-z])",
                            m -> minus(m.group(1)) + EnglishNumerals.money(m.group(2))),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ") ?%",
                            m ->
                                    minus(m.group(1))
                                            + EnglishNumerals.value(m.group(2))
                                            + " percent"),
                    ReadingRule.of(Written.DAY, m -> date(m.group(1), m.group(3), m.group(4))),
                    ReadingRule.of(
                            Written.MONTH,
                            m -> month(m.group(2)) + " " + EnglishNumerals.year(m.group(1))),
                    ReadingRule.of(
                            "(?<=" + MONTH + " )(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
                            m -> EnglishNumerals.ordinal(m.group(1))),
                    ReadingRule.of(
                            FREE + "(\\d{1,2}) (?=" + MONTH + "(?![a-z]))",
                            m -> "the " + EnglishNumerals.ordinal(m.group(1)) + " of "),
                    ReadingRule.of(
                            FREE
                                    + "(?<=(?:"
                                    + MONTH
                                    + "|\\d,|"
                                    + BEGINS
                                    + "(?:in|since|of|until|from|year)) )((?:19|20)\\d{2})(?![\\d,.]\\d)",
                            m -> EnglishNumerals.year(m.group(1))),
                    ReadingRule.of(
                            FREE + "(\\d+)(?:st|nd|rd|th)(?![A-Za-z])",
                            m -> EnglishNumerals.ordinal(m.group(1))),
                    ReadingRule.of(
                            FREE
                                    + "([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d)(?: ?[-–—] ?(?=\\d{1,2}:\\d))?",
                            EnglishRules::clock),
                    ReadingRule.of(Written.IDENTITY, EnglishRules::groups),
                    ReadingRule.of(Written.MOBILE, EnglishRules::groups),
                    ReadingRule.of(Written.LANDLINE, EnglishRules::groups),
                    ReadingRule.of(
                            FREE + Written.HOTLINE + "(?![\\d,.]\\d)", m -> spelled(m.group())),
                    ReadingRule.of(
                            "(?<=" + NAMES + "(?: is|:)? )\\d{3,}(?![\\d%.,]\\d)",
                            m -> fours(m.group())),
                    ReadingRule.of(
                            "(?<![A-Za-z0-9])(?=[A-Za-z0-9-]*\\d)(?=[A-Za-z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+)*(?![A-Za-z0-9])",
                            m -> letters(m.group())),
                    ReadingRule.of(FREE + "(?:0\\d+|\\d{8,})(?![\\d.,]\\d)", m -> fours(m.group())),
                    ReadingRule.of(
                            FREE + "(" + N + ") ?[-–—~] ?(" + N + ")",
                            m ->
                                    EnglishNumerals.value(m.group(1))
                                            + " to "
                                            + EnglishNumerals.value(m.group(2))),
                    ReadingRule.plain(FREE + "1/2(?!\\d)", "one half"),
                    ReadingRule.of(
                            FREE + "(\\d{1,3})/(\\d{1,3})(?![\\d/])",
                            m ->
                                    EnglishNumerals.value(m.group(1))
                                            + " of "
                                            + EnglishNumerals.value(m.group(2))),
                    ReadingRule.of(
                            FREE + "-(" + N + ")",
                            m -> "minus " + EnglishNumerals.value(m.group(1))),
                    ReadingRule.of(N, m -> EnglishNumerals.value(m.group())),
                    ReadingRule.plain(" ?(?:m²|㎡)", " square metres"),
                    ReadingRule.plain(" ?(?:℃|°C)", " degrees"),
                    ReadingRule.plain("(?<=\\d) ?km(?![a-z])", " kilometres"),
                    ReadingRule.plain("(?<=\\d) ?kg(?![a-z])", " kilograms"),
                    ReadingRule.plain(BEGINS + "No\\.(?= ?\\d)", "number"),
                    ReadingRule.plain(BEGINS + "Mr\\.?(?= )", "mister"),
                    ReadingRule.plain(BEGINS + "Mrs\\.?(?= )", "missis"),
                    ReadingRule.plain(BEGINS + "Ms\\.?(?= )", "miz"),
                    ReadingRule.plain("&", " and "),
                    ReadingRule.plain("≤", " at most "),
                    ReadingRule.plain("≥", " at least "),
                    ReadingRule.of(
                            "([\\p{IsLatin}]+)((?:['’][a-z]+)*)",
                            m -> word(m.group(1)) + m.group(2)));

    private EnglishRules() {}

    private static String spelled(String digits) {
        return EnglishNumerals.spelled(digits);
    }

    private static String minus(String sign) {
        return sign.isEmpty() ? "" : "minus ";
    }

    private static String month(String number) {
        return MONTHS.get(Integer.parseInt(number) - 1);
    }

    private static String date(String year, String month, String day) {
        return month(month)
                + " "
                + EnglishNumerals.ordinal(day)
                + ", "
                + EnglishNumerals.year(year);
    }

    private static String clock(MatchResult m) {
        String hour = EnglishNumerals.value(m.group(1));
        String minute = m.group(2);
        String all =
                "00".equals(minute)
                        ? hour + " o'clock"
                        : minute.startsWith("0")
                                ? hour + " oh " + EnglishNumerals.value(minute)
                                : hour + " " + EnglishNumerals.value(minute);
        boolean range = !Character.isDigit(m.group().charAt(m.group().length() - 1));
        return range ? all + " to " : all;
    }

    private static String groups(MatchResult m) {
        return paced(Written.groups(m, EnglishRules::letters));
    }

    private static String fours(String digits) {
        return paced(Written.fours(digits, EnglishRules::spelled));
    }

    private static String paced(String groups) {
        return groups.replace(",", ", ");
    }

    private static String letters(String code) {
        var all = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                all.append(' ').append(spelled(String.valueOf(c)));
            } else if (c == '-') {
                all.append(',');
            } else {
                all.append(' ').append(Character.toUpperCase(c));
            }
        }
        return all.toString().strip();
    }

    private static String word(String latin) {
        return Written.initials(latin) && !SPOKEN.contains(latin) ? letters(latin) : latin;
    }
}
