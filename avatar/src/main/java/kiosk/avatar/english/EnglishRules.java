package kiosk.avatar.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import kiosk.avatar.reading.ReadingRule;

/// The reading rules of English, the first that fits counts.
final class EnglishRules {

    private static final String N = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String FREE = "(?<![\\dA-Za-z.])";
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
    private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";
    private static final String NAMES =
            "(?:number|Number|code|Code|PIN|phone|Phone|call|Call|dial|Dial|in|ID|account|card|window|ticket)";

    static final List<ReadingRule> ALL =
            List.of(
                    ReadingRule.plain("</?[A-Za-z][^<>]{0,60}>", ""),
                    ReadingRule.of(
                            FREE + "(\\d{3})[*•●]{4,6}(\\d{4})(?!\\d)",
                            m -> spelled(m.group(1)) + ", ending in " + spelled(m.group(2))),
                    ReadingRule.of(
                            "[\\dA-Z]{0,6}[*•●]{2,}\\s?(\\d{2,4}[Xx]?|[Xx])(?!\\d)",
                            m -> "ending in " + letters(m.group(1))),
                    ReadingRule.of(
                            "(-?)(?:[¥￥]|RMB|CNY)\\s?(-?)(" + N + ")(?: ?yuan)?",
                            m ->
                                    minus(m.group(1) + m.group(2))
                                            + EnglishNumerals.money(m.group(3))),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ") ?yuan",
                            m -> minus(m.group(1)) + EnglishNumerals.money(m.group(2))),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ") ?%",
                            m ->
                                    minus(m.group(1))
                                            + EnglishNumerals.value(m.group(2))
                                            + " percent"),
                    ReadingRule.of(
                            FREE
                                    + "((?:19|20)\\d{2})([-/.])(0?[1-9]|1[0-2])\\2(3[01]|[12]\\d|0?[1-9])(?!\\d)",
                            m -> date(m.group(1), m.group(3), m.group(4))),
                    ReadingRule.of(
                            FREE + "((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?![\\d-])",
                            m -> month(m.group(2)) + " " + EnglishNumerals.year(m.group(1))),
                    ReadingRule.of(
                            "(?<=" + MONTH + " )(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
                            m -> EnglishNumerals.ordinal(m.group(1))),
                    ReadingRule.of(
                            FREE + "(\\d{1,2}) (?=" + MONTH + ")",
                            m -> "the " + EnglishNumerals.ordinal(m.group(1)) + " of "),
                    ReadingRule.of(
                            FREE
                                    + "(?<=(?:"
                                    + MONTH
                                    + "|\\d,|in|since|of|until|from|year) )((?:19|20)\\d{2})(?![\\d,.]\\d)",
                            m -> EnglishNumerals.year(m.group(1))),
                    ReadingRule.of(
                            FREE + "(\\d+)(?:st|nd|rd|th)(?![A-Za-z])",
                            m -> EnglishNumerals.ordinal(m.group(1))),
                    ReadingRule.of(
                            FREE
                                    + "([01]?\\d|2[0-4]):([0-5]\\d)(?!\\d)(?: ?[-–—] ?(?=\\d{1,2}:\\d))?",
                            EnglishRules::clock),
                    ReadingRule.of(
                            FREE + "(\\d{6})(\\d{4})(\\d{4})(\\d{3}[\\dXx])(?![\\dA-Za-z])",
                            EnglishRules::groups),
                    ReadingRule.of(
                            FREE + "(1[3-9]\\d)[- ]?(\\d{4})[- ]?(\\d{4})(?!\\d)",
                            EnglishRules::groups),
                    ReadingRule.of(
                            FREE + "(0\\d{2,3})[- ](\\d{3,4})-?(\\d{4})(?!\\d)",
                            EnglishRules::groups),
                    ReadingRule.of(
                            FREE + "123(?:45|33|29|66|15|20|28|48|78|63)(?![\\d,.]\\d)",
                            m -> spelled(m.group())),
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
                    ReadingRule.plain("No\\.(?= ?\\d)", "number"),
                    ReadingRule.plain("Mr\\.?(?= )", "mister"),
                    ReadingRule.plain("Mrs\\.?(?= )", "missis"),
                    ReadingRule.plain("Ms\\.?(?= )", "miz"),
                    ReadingRule.plain("&", " and "),
                    ReadingRule.plain("≤", " at most "),
                    ReadingRule.plain("≥", " at least "),
                    ReadingRule.of("[\\p{IsLatin}]+(?:['’][a-z]+)*", m -> word(m.group())));

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
        var all = new StringBuilder();
        for (int g = 1; g <= m.groupCount(); g++) {
            all.append(g == 1 ? "" : ", ").append(letters(m.group(g)));
        }
        return all.toString();
    }

    private static String fours(String digits) {
        if (digits.length() <= 6) {
            return spelled(digits);
        }
        var all = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 4) {
            all.append(i == 0 ? "" : ", ")
                    .append(spelled(digits.substring(i, Math.min(digits.length(), i + 4))));
        }
        return all.toString();
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
        boolean capitals =
                latin.length() > 1
                        && latin.length() <= 5
                        && latin.equals(latin.toUpperCase(Locale.ROOT))
                        && !latin.matches("PIN|SIM|NOT|OK");
        return capitals ? letters(latin) : latin;
    }
}
