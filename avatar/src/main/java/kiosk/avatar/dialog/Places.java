package kiosk.avatar.dialog;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of several, by its place: “第二个”, “最后一个”, “the last one”, “two”.
final class Places {

    private static final String N = "[0-9一二两三四五六七八九十]{1,2}";
    private static final String THING = "(?:个|项|条|种|张|行|款|份|笔|位|家|套)?(?:选项|选择|按钮)?(?:的)?";
    private static final Pattern NTH =
            Pattern.compile("(?:选择|选|要|点|按|就|用)?第(" + N + ")" + THING + "(?:就行|就好)?");
    private static final Pattern NUMBER = Pattern.compile("(?:选择|选|点|按|选项)?(" + N + ")(?:号|号选项)?");
    private static final Pattern BACKWARD =
            Pattern.compile("(?:选择|选|要|点|按|就)?倒数第(" + N + ")" + THING);
    private static final Pattern LAST =
            Pattern.compile("(?:选择|选|要|点|按|就)?(?:最后|最后面|最下面|最下边)(?:那|的|面的|的那)?(?:一)?" + THING);
    private static final Pattern FIRST =
            Pattern.compile("(?:选择|选|要|点|按|就)?(?:头|最上面|最上边|最前面|首)(?:那|的|的那)?(?:一)?" + THING);
    private static final Pattern UPPER =
            Pattern.compile("(?:选择|选|要|点|按|就)?(?:上面|上边|前面)(?:那|的|的那|这)(?:一)?" + THING);
    private static final Pattern LOWER =
            Pattern.compile("(?:选择|选|要|点|按|就)?(?:下面|下边|后面)(?:那|的|的那|这)(?:一)?" + THING);
    private static final Pattern MIDDLE =
            Pattern.compile("(?:选择|选|要|点|按|就)?(?:中间|当中)(?:那|的|的那|这)?(?:一)?" + THING);
    private static final Map<String, Integer> ENGLISH =
            Map.ofEntries(
                    Map.entry("first", 1),
                    Map.entry("second", 2),
                    Map.entry("third", 3),
                    Map.entry("fourth", 4),
                    Map.entry("fifth", 5),
                    Map.entry("sixth", 6),
                    Map.entry("seventh", 7),
                    Map.entry("eighth", 8),
                    Map.entry("ninth", 9),
                    Map.entry("tenth", 10),
                    Map.entry("top", 1),
                    Map.entry("last", -1),
                    Map.entry("bottom", -1),
                    Map.entry("final", -1),
                    Map.entry("middle", 0));
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:the |that )?(second to last|[a-z]+)(?: one| option| choice| item| button)?");
    private static final Pattern COUNTED =
            Pattern.compile("(?:number |option |choice |item |no )?([a-z]+|[0-9]{1,2})");

    private Places() {}

    /// The index among so many; nothing when it is no place or there is none such.
    static OptionalInt of(String core, int count) {
        int place = Said.han(core) ? chinese(core, count) : english(core, count);
        return place >= 1 && place <= count ? OptionalInt.of(place - 1) : OptionalInt.empty();
    }

    private static int chinese(String core, int count) {
        for (Pattern pattern : List.of(NTH, NUMBER)) {
            Matcher m = pattern.matcher(core);
            if (m.matches()) {
                return number(m.group(1));
            }
        }
        Matcher back = BACKWARD.matcher(core);
        if (back.matches()) {
            return count + 1 - number(back.group(1));
        }
        if (LAST.matcher(core).matches()) {
            return count;
        }
        if (FIRST.matcher(core).matches()) {
            return 1;
        }
        boolean two = count == 2;
        if (UPPER.matcher(core).matches()) {
            return two ? 1 : 0;
        }
        if (LOWER.matcher(core).matches()) {
            return two ? 2 : 0;
        }
        return MIDDLE.matcher(core).matches() && count % 2 == 1 ? count / 2 + 1 : 0;
    }

    private static int number(String text) {
        OptionalLong value = Numbers.chinese(text);
        return (int) value.orElse(0);
    }

    private static int english(String core, int count) {
        Matcher named = NAMED.matcher(core);
        if (named.matches()) {
            String word = named.group(1);
            if (word.equals("second to last")) {
                return count - 1;
            }
            Integer place = ENGLISH.get(word);
            if (place != null) {
                return place == -1 ? count : place > 0 ? place : count % 2 == 1 ? count / 2 + 1 : 0;
            }
        }
        Matcher counted = COUNTED.matcher(core);
        if (counted.matches()) {
            String word = counted.group(1);
            return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : Numbers.small(word);
        }
        return 0;
    }
}
