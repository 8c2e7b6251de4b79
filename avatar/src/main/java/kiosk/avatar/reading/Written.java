package kiosk.avatar.reading;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;

/// What is written alike in every language here: how numbers, days, telephones and identity numbers
/// look, and how long rows of digits are taken apart. How the parts are said is the language's own.
public final class Written {

    /// A number, with or without thousands and a fraction.
    public static final String N = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    /// Nothing before it to which it would belong.
    public static final String FREE = "(?<![\\dA-Za-z.])";

    /// Markup, which is nobody's word.
    public static final String MARKUP = "</?[A-Za-z][^<>]{0,60}>";

    /// A telephone with its middle masked: the first three, the last four.
    public static final String MASKED_PHONE = FREE + "(\\d{3})[*•●]{4,6}(\\d{4})(?!\\d)";

    /// Anything else of which only the end is shown.
    public static final String MASKED = "[\\dA-Z]{0,6}[*•●]{2,}\\s?(\\d{2,4}[Xx]?|[Xx])(?!\\d)";

    /// Year, its sign, month, day.
    public static final String DAY =
            FREE + "((?:19|20)\\d{2})([-/.])(0?[1-9]|1[0-2])\\2(3[01]|[12]\\d|0?[1-9])(?!\\d)";

    /// Year and month.
    public static final String MONTH = FREE + "((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?![\\d-])";

    /// An identity number in four groups.
    public static final String IDENTITY =
            FREE + "(\\d{6})(\\d{4})(\\d{4})(\\d{3}[\\dXx])(?![\\dA-Za-z])";

    /// A mobile telephone in three groups.
    public static final String MOBILE = FREE + "(1[3-9]\\d)[- ]?(\\d{4})[- ]?(\\d{4})(?!\\d)";

    /// A telephone with an area in three groups.
    public static final String LANDLINE = FREE + "(0\\d{2,3})[- ](\\d{3,4})-?(\\d{4})(?!\\d)";

    /// The cities' and offices' own short numbers.
    public static final String HOTLINE = "123(?:45|33|29|66|15|20|28|48|78|63)";

    private static final int KEPT_WHOLE = 6;
    private static final int GROUP = 4;
    private static final int LONGEST_INITIALS = 5;

    private Written() {}

    /// The groups that were found, with short pauses between them.
    public static String groups(MatchResult found, UnaryOperator<String> said) {
        var all = new Pauses();
        for (int g = 1; g <= found.groupCount(); g++) {
            all.add(said.apply(found.group(g)));
        }
        return all.text.toString();
    }

    /// A long number in groups of four, so that an ear can keep it.
    public static String fours(String digits, UnaryOperator<String> said) {
        if (digits.length() <= KEPT_WHOLE) {
            return said.apply(digits);
        }
        var all = new Pauses();
        for (int i = 0; i < digits.length(); i += GROUP) {
            all.add(said.apply(digits.substring(i, Math.min(digits.length(), i + GROUP))));
        }
        return all.text.toString();
    }

    private static final class Pauses {
        private final StringBuilder text = new StringBuilder();

        void add(String part) {
            text.append(text.isEmpty() ? "" : ",").append(part);
        }
    }

    /// True for short words in capitals, which are named letter by letter.
    public static boolean initials(String latin) {
        return latin.length() <= LONGEST_INITIALS && latin.equals(latin.toUpperCase(Locale.ROOT));
    }
}
