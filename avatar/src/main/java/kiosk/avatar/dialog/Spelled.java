package kiosk.avatar.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kiosk.avatar.mandarin.Sounds;

/// Digits said one by one or in groups, as people say them: 幺, 两, 洞, “双8”, “三个零”, “double eight”,
/// “oh”; corrections (“不对，是…”, “no, I mean …”).
final class Spelled {

    private static final Pattern CORRECTION =
            Pattern.compile(
                    "不对不对|不对|不是|错了|说错了|更正|应该是|改成|\\b(?:no )?i mean|\\bsorry|\\bcorrection|\\bno\\b|\\bwait\\b");
    private static final Pattern AROUND =
            Pattern.compile(
                    "手机号码|电话号码|身份证号码|身份证号|手机号|银行卡号|卡号|户号|编号|号码|手机|电话|身份证|银行卡|尾号|数字|一共是"
                            + "|我的|就是|然后|后面|前面|接着|最后|开头|再来|是|的|号|杠|横杠|空格|，");
    private static final Pattern AROUND_EN =
            Pattern.compile(
                    "\\b(?:my|the|phone|mobile|number|numbers|is|it's|its|it|card|id|account|then|dash|and|space|plus|ending|in|with|a|an|of|bank|identity|this)\\b");
    private static final Pattern MANY =
            Pattern.compile("(双|两个|俩|三个|四个|五个|六个|2个|3个|4个|5个|6个)([0-9零一二三四五六七八九幺])");
    private static final Pattern RUN = Pattern.compile("[0-9零一二两三四五六七八九十百千万幺洞拐勾x叉]+");
    private static final Pattern UNITS = Pattern.compile(".*[十百千万].*");

    private static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("oh", "0"),
                    Map.entry("o", "0"),
                    Map.entry("nought", "0"),
                    Map.entry("naught", "0"),
                    Map.entry("nil", "0"),
                    Map.entry("to", "2"),
                    Map.entry("too", "2"),
                    Map.entry("for", "4"),
                    Map.entry("won", "1"),
                    Map.entry("ate", "8"),
                    Map.entry("x", "x"),
                    Map.entry("ex", "x"));
    private static final Map<String, Integer> TIMES =
            Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);

    /// What a recogniser writes for a digit when it takes it for a word.
    private static final Map<String, String> SOUNDS =
            Map.ofEntries(
                    Map.entry("yi", "1"),
                    Map.entry("yao", "1"),
                    Map.entry("er", "2"),
                    Map.entry("liang", "2"),
                    Map.entry("san", "3"),
                    Map.entry("si", "4"),
                    Map.entry("wu", "5"),
                    Map.entry("liu", "6"),
                    Map.entry("qi", "7"),
                    Map.entry("ba", "8"),
                    Map.entry("jiu", "9"),
                    Map.entry("ling", "0"),
                    Map.entry("dong", "0"),
                    Map.entry("guai", "7"));

    private static final int REPLACED_LEAST = 2;
    private static final Set<Integer> MENDED = Set.of(11, 18);

    private Spelled() {}

    /// The digits (and `X`) that were said, nothing when there is anything else.
    ///
    /// @param length how many there must be in the end, 0 where it is open
    static Optional<String> digits(String text, int length) {
        String whole = "";
        for (String part : CORRECTION.split(text, -1)) {
            String plain =
                    AROUND_EN
                            .matcher(AROUND.matcher(letters(part)).replaceAll(" "))
                            .replaceAll(" ");
            if (plain.isBlank()) {
                continue;
            }
            Optional<String> digits = one(plain.strip(), length);
            if (digits.isEmpty()) {
                return Optional.empty();
            }
            whole = corrected(whole, digits.get(), length);
        }
        return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
    }

    /// A correction that is shorter than the number replaces its end.
    private static String corrected(String before, String now, int length) {
        boolean end =
                MENDED.contains(length)
                        && before.length() == length
                        && now.length() >= REPLACED_LEAST
                        && now.length() < length;
        return end ? before.substring(0, length - now.length()) + now : now;
    }

    private static String letters(String text) {
        return text.replaceAll("艾克斯|爱克斯|埃克斯|大写x|小写x|字母x|叉", "x");
    }

    private static Optional<String> one(String text, int length) {
        var digits = new StringBuilder();
        List<String> parts = Said.parts(text);
        int at = 0;
        while (at < parts.size()) {
            String part = parts.get(at);
            if (Said.latin(part.charAt(0))) {
                int taken = english(parts, at, digits);
                if (taken == 0) {
                    return Optional.empty();
                }
                at += taken;
            } else if (!chinese(part, length, digits)) {
                return Optional.empty();
            } else {
                at++;
            }
        }
        return Optional.of(digits.toString());
    }

    private static boolean chinese(String part, int length, StringBuilder into) {
        String text = MANY.matcher(part).replaceAll(m -> m.group(2).repeat(times(m.group(1))));
        Matcher run = RUN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (run.find(at) && run.start() == at) {
                if (!run(run.group(), into)) {
                    return false;
                }
                at = run.end();
            } else {
                String sound = SOUNDS.get(Sounds.of(text.substring(at, at + 1)).getFirst());
                if (sound == null || length == 0) {
                    return false; // where the length is open nothing would tell a wrong guess
                }
                into.append(sound);
                at++;
            }
        }
        return true;
    }

    private static int times(String word) {
        int digit = Numbers.digit(word.charAt(0));
        return digit > 0 ? digit : 2;
    }

    private static boolean run(String run, StringBuilder into) {
        if (UNITS.matcher(run).matches()) {
            OptionalLong value = Numbers.chinese(run);
            value.ifPresent(into::append);
            return value.isPresent();
        }
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            switch (c) {
                case '幺' -> into.append('1');
                case '洞' -> into.append('0');
                case '拐' -> into.append('7');
                case '勾' -> into.append('9');
                case 'x', '叉' -> into.append('X');
                default -> into.append(Numbers.digit(c));
            }
        }
        return true;
    }

    /// How many words were taken.
    private static int english(List<String> parts, int at, StringBuilder into) {
        String word = parts.get(at);
        Integer times = TIMES.get(word);
        if (times != null && at + 1 < parts.size()) {
            String next = single(parts.get(at + 1));
            into.append(next.repeat(times));
            return next.isEmpty() ? 0 : 2;
        }
        String single = single(word);
        if (!single.isEmpty()) {
            into.append(single.equals("x") ? "X" : single);
            return 1;
        }
        int value = Numbers.small(word);
        if (value < 10) {
            return 0;
        }
        boolean more = value >= 20 && at + 1 < parts.size();
        int ones = more ? Numbers.small(parts.get(at + 1)) : -1;
        boolean joined = ones > 0 && ones < 10;
        into.append(joined ? value + ones : value);
        return joined ? 2 : 1;
    }

    private static String single(String word) {
        int value = Numbers.small(word);
        if (value >= 0 && value < 10) {
            return Integer.toString(value);
        }
        if (word.length() == 1 && Character.isDigit(word.charAt(0))) {
            return word;
        }
        return ENGLISH.getOrDefault(word, "");
    }
}
