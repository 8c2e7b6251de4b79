package kiosk.avatar.mandarin;

import java.util.List;
import java.util.regex.MatchResult;
import kiosk.avatar.reading.ReadingRule;
import kiosk.avatar.reading.Written;

/// The reading rules, the first that fits counts. A comma in a reading is a short pause.
final class ReadingRules {

    private static final String N = Written.N;
    private static final String FREE = Written.FREE;
    private static final String TO = "\\s?(?:[-~～—–]|至|到)\\s?";

    /// Words that count things or time: before them 2 is 两.
    private static final String COUNTS =
            "(?:个|份|张|次|位|名|天|年(?!级)|周|小时|分钟|刻钟|页|台|间|套|项|户|本|块|种|遍|步|件|笔|米|公里|公斤"
                    + "|平方米|倍|岁|秒|点|条|把|支|枚|封|所|家|代|人|口|批|组|类|处|辆|只|颗|道|门|栋|层|部|万|亿|千|成|寸"
                    + "|里|斤|吨|升|下|边|端|侧|者|个月)";

    /// What stands before a number that is a name, not an amount.
    private static final String NAMES =
            "(?:编号|卡号|账号|帐号|号码|密码|验证码|校验码|核验码|代码|票号|单号|尾号|证号|工号|文号|流水号|凭证号|户号|案号|事项号"
                    + "|订单号|受理号|机号|桌号|柜号|排队号|后四位|末四位|后六位|电话|热线|拨打|致电|口令)";

    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳]";

    static final List<ReadingRule> ALL =
            List.of(
                    // markup is nobody's word
                    ReadingRule.plain(Written.MARKUP, ""),
                    // what is masked
                    ReadingRule.of(
                            Written.MASKED_PHONE,
                            m ->
                                    Numerals.spelled(m.group(1))
                                            + ",尾号"
                                            + Numerals.spelled(m.group(2))),
                    ReadingRule.of(Written.MASKED, m -> "尾号" + letters(m.group(1))),
                    ReadingRule.of("(?<=\\p{IsHan})[*＊]{1,3}", m -> "某".repeat(m.group().length())),
                    ReadingRule.of("[*＊]{1,3}(?=\\p{IsHan})", m -> "某".repeat(m.group().length())),
                    // money
                    ReadingRule.of(
                            "(-?)[¥￥]\\s?(-?)(" + N + ")\\s?(万|亿)?元?",
                            m -> minus(m.group(1) + m.group(2)) + money(m, 3, 4)),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ")\\s?(万|亿)?元(?:/(?=[月年天日次人份张本页平]))",
                            m -> minus(m.group(1)) + money(m, 2, 3) + "每"),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ")\\s?(万|亿)?元",
                            m -> minus(m.group(1)) + money(m, 2, 3)),
                    // shares
                    ReadingRule.of(
                            FREE + "(" + N + ")%?" + TO + "(" + N + ")%",
                            m -> percent(m.group(1)) + "到" + percent(m.group(2))),
                    ReadingRule.of(
                            FREE + "(-?)(" + N + ")\\s?[%％]",
                            m -> minus(m.group(1)) + percent(m.group(2))),
                    ReadingRule.of(
                            FREE + "(" + N + ")\\s?‰", m -> "千分之" + Numerals.value(m.group(1))),
                    // days and hours
                    ReadingRule.of(
                            Written.DAY,
                            m ->
                                    Numerals.oneByOne(m.group(1))
                                            + "年"
                                            + Numerals.value(m.group(3))
                                            + "月"
                                            + Numerals.value(m.group(4))
                                            + "日"),
                    ReadingRule.of(
                            Written.MONTH,
                            m ->
                                    Numerals.oneByOne(m.group(1))
                                            + "年"
                                            + Numerals.value(m.group(2))
                                            + "月"),
                    ReadingRule.of(
                            FREE + "((?:19|20)\\d{2})" + TO + "((?:19|20)\\d{2})(?=年|学年)",
                            m ->
                                    Numerals.oneByOne(m.group(1))
                                            + "到"
                                            + Numerals.oneByOne(m.group(2))),
                    ReadingRule.of(
                            FREE + "((?:18|19|20)\\d{2})(?=年)", m -> Numerals.oneByOne(m.group(1))),
                    ReadingRule.of(
                            FREE + "(\\d{1,2})月" + "(\\d{1,2})(?=[日号])",
                            m -> Numerals.value(m.group(1)) + "月" + Numerals.value(m.group(2))),
                    ReadingRule.of(
                            FREE
                                    + "([01]?\\d|2[0-4])[:：]([0-5]\\d)(?:[:：]([0-5]\\d))?(?!\\d)(?:\\s?[-~～—–]\\s?(?=\\d{1,2}[:：]\\d))?",
                            ReadingRules::clock),
                    ReadingRule.of(
                            FREE + "(" + N + ")\\s?(km|kg|cm|mm)(?![A-Za-z\\d])",
                            m -> Numerals.counted(m.group(1)) + unit(m.group(2))),
                    // numbers that are names
                    ReadingRule.of(Written.IDENTITY, ReadingRules::groups),
                    ReadingRule.of(Written.MOBILE, ReadingRules::groups),
                    ReadingRule.of(Written.LANDLINE, ReadingRules::groups),
                    ReadingRule.of(
                            FREE + "([48]00)-?(\\d{3})-?(\\d{4})(?!\\d)", ReadingRules::groups),
                    ReadingRule.of(
                            FREE
                                    + "(?:"
                                    + Written.HOTLINE
                                    + "|(?:(?<=[打拨电话热线致])(?:95\\d{3}|96\\d{3,4}|1[12]\\d)))"
                                    + "(?![\\d,.]|\\s?(?:元|"
                                    + COUNTS
                                    + "))",
                            m -> Numerals.spelled(m.group())),
                    ReadingRule.of(
                            "(?<=" + NAMES + "(?:是|为)?[：:\\s]{0,2})\\d{2,}(?![\\d%.]|元|位|个|次|分钟)",
                            m -> fours(m.group())),
                    ReadingRule.of(
                            "(" + PROVINCES + "[A-Z])[·•・\\s]?([A-Z0-9]{5,6})(?![A-Za-z0-9])",
                            m -> letters(m.group(1)) + "," + letters(m.group(2))),
                    ReadingRule.of(
                            "(?<![A-Za-z0-9])([A-Z]{1,2})(\\d{3,5})(?![A-Za-z0-9-])",
                            m -> letters(m.group(1)) + "," + letters(m.group(2))),
                    ReadingRule.of(
                            "(?<![A-Za-z0-9])(?=[A-Za-z0-9-]*\\d)(?=[A-Za-z0-9-]*[A-Za-z])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*",
                            m -> letters(m.group())),
                    ReadingRule.of(FREE + "\\d{3,4}(?=室|房间|号房)", m -> Numerals.spelled(m.group())),
                    ReadingRule.of(FREE + "(?:0\\d+|\\d{8,})(?![\\d.,])", m -> fours(m.group())),
                    // amounts
                    ReadingRule.of("(?<=第)\\d+", m -> Numerals.value(m.group())),
                    ReadingRule.of(
                            FREE + "(" + N + ")" + TO + "(" + N + ")(?=\\s?" + COUNTS + ")",
                            m -> Numerals.counted(m.group(1)) + "到" + Numerals.counted(m.group(2))),
                    ReadingRule.of(
                            FREE + "(" + N + ")\\s?[-~～–]\\s?(" + N + ")",
                            m -> Numerals.value(m.group(1)) + "到" + Numerals.value(m.group(2))),
                    ReadingRule.of(
                            FREE + "(\\d{1,3})/(\\d{1,3})(?![\\d/])",
                            m -> Numerals.value(m.group(2)) + "分之" + Numerals.value(m.group(1))),
                    ReadingRule.of(
                            FREE + "(" + N + ")\\s?(?=" + COUNTS + "|㎡|m²|公顷)",
                            m -> Numerals.counted(m.group(1))),
                    ReadingRule.of("-(?=" + N + "\\s?℃)", m -> "零下"),
                    ReadingRule.of(
                            "(?<![\\dA-Za-z\\p{IsHan}])-(" + N + ")",
                            m -> "负" + Numerals.value(m.group(1))),
                    ReadingRule.of(N, m -> Numerals.value(m.group())),
                    // units and signs
                    ReadingRule.plain("℃|°C", "摄氏度"),
                    ReadingRule.plain("㎡|m²|(?<=[\\d])m2", "平方米"),
                    ReadingRule.plain("≤", "不超过"),
                    ReadingRule.plain("≥", "不少于"),
                    ReadingRule.plain("[×✕]", "乘"),
                    ReadingRule.plain("&", "和"),
                    ReadingRule.plain("(?<=\\d)\\+(?=\\d)", "加"),
                    ReadingRule.plain("(?<=\\d)=(?=\\d)", "等于"),
                    ReadingRule.plain("№|No\\.(?=\\s?\\d)", "编号"),
                    ReadingRule.of("[A-Za-z]+(?:'[a-z]+)?", m -> word(m.group())));

    private ReadingRules() {}

    private static String minus(String sign) {
        return sign.isEmpty() ? "" : "负";
    }

    private static String unit(String sign) {
        return switch (sign) {
            case "km" -> "公里";
            case "kg" -> "公斤";
            case "cm" -> "厘米";
            default -> "毫米";
        };
    }

    private static String percent(String number) {
        return "百分之" + Numerals.value(number);
    }

    private static String money(MatchResult m, int number, int unit) {
        String many = m.group(unit);
        return many == null
                ? Numerals.money(m.group(number))
                : Numerals.counted(m.group(number)) + many + "元";
    }

    private static String clock(MatchResult m) {
        int hour = Integer.parseInt(m.group(1));
        var all = new StringBuilder(Numerals.counted(Integer.toString(hour))).append('点');
        boolean seconds = m.group(3) != null;
        if (seconds || !"00".equals(m.group(2))) {
            all.append(minutes(m.group(2))).append('分');
        }
        if (seconds) {
            all.append(minutes(m.group(3))).append('秒');
        }
        boolean range = !Character.isDigit(m.group().charAt(m.group().length() - 1));
        return range ? all.append('到').toString() : all.toString();
    }

    private static String minutes(String two) {
        return two.startsWith("0") && !"00".equals(two)
                ? "零" + Numerals.value(two)
                : Numerals.value(two);
    }

    private static String groups(MatchResult m) {
        return Written.groups(m, ReadingRules::letters);
    }

    private static String fours(String digits) {
        return Written.fours(digits, Numerals::spelled);
    }

    /// Characters stay, letters are named one by one, digits one by one, a dash is a pause.
    private static String letters(String code) {
        var all = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c >= '0' && c <= '9') {
                all.append(Numerals.spelled(String.valueOf(c)));
            } else if (c == '-') {
                all.append(',');
            } else if (c < 128) {
                all.append(' ').append(Character.toUpperCase(c)).append(' ');
            } else {
                all.append(c);
            }
        }
        return all.toString().replaceAll(" +", " ").replaceAll(" ?, ?", ",").strip();
    }

    /// Capitals are named one by one, other words are read.
    private static String word(String latin) {
        return Written.initials(latin) ? letters(latin) : latin;
    }
}
