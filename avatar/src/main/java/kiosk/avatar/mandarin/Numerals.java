package kiosk.avatar.mandarin;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Numbers in Chinese characters, as a teller says them.
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] SECTIONS = {"", "万", "亿", "万亿"};
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final int LONGEST = 16;

    private Numerals() {}

    /// One digit after the other; 1 is 幺, which no ear takes for 7.
    static String spelled(String digits) {
        return oneByOne(digits).replace('一', '幺');
    }

    /// One digit after the other, as in a year or behind the point.
    static String oneByOne(String digits) {
        var all = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                all.append(DIGITS.charAt(c - '0'));
            }
        }
        return all.toString();
    }

    /// By value; thousands separators are taken out.
    static String value(String number) {
        String plain = number.replace(",", "");
        int point = plain.indexOf('.');
        return point < 0
                ? whole(plain)
                : whole(plain.substring(0, point)) + "点" + oneByOne(plain.substring(point + 1));
    }

    /// By value before a word that counts things: 2 is 两.
    static String counted(String number) {
        return "2".equals(number) ? "两" : value(number);
    }

    private static String whole(String digits) {
        String plain = digits.replaceFirst("^0+(?=.)", "");
        if (plain.isEmpty()) {
            return "零";
        }
        if (plain.length() > LONGEST) {
            return spelled(digits);
        }
        var all = new StringBuilder();
        boolean gap = false;
        int sections = (plain.length() + 3) / 4;
        for (int s = sections - 1; s >= 0; s--) {
            int end = plain.length() - 4 * s;
            String section = plain.substring(Math.max(0, end - 4), end);
            int worth = Integer.parseInt(section);
            if (worth == 0) {
                gap = true;
                continue;
            }
            boolean first = all.isEmpty();
            if (!first && (gap || section.startsWith("0"))) {
                all.append('零');
            }
            all.append(worth == 2 && s > 0 ? "两" : section(section, first)).append(SECTIONS[s]);
            gap = false;
        }
        return all.isEmpty() ? "零" : all.toString();
    }

    /// Four digits at most. 2 is 两 before 千, and before 百 where the number begins.
    private static String section(String digits, boolean first) {
        var all = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit == 0) {
                gap = !all.isEmpty();
                continue;
            }
            if (gap) {
                all.append('零');
                gap = false;
            }
            boolean begins = first && all.isEmpty();
            if (digit == 2 && (place == 3 || (place == 2 && begins))) {
                all.append('两');
            } else if (!(digit == 1 && place == 1 && begins)) {
                all.append(DIGITS.charAt(digit));
            }
            all.append(PLACES[place]);
        }
        return all.toString();
    }

    /// An amount of money: 元, 角 and 分.
    static String money(String number) {
        var amount = new BigDecimal(number.replace(",", ""));
        if (amount.stripTrailingZeros().scale() > 2) {
            return value(number) + "元";
        }
        var fen = amount.movePointRight(2).toBigInteger();
        String yuan = fen.divide(BigInteger.valueOf(100)).toString();
        int rest = fen.mod(BigInteger.valueOf(100)).intValue();
        boolean some = !"0".equals(yuan);
        var all = new StringBuilder();
        if (some || rest == 0) {
            all.append(counted(yuan)).append('元');
        }
        if (rest / 10 > 0) {
            all.append(counted(Integer.toString(rest / 10))).append('角');
        } else if (rest > 0 && some) {
            all.append('零');
        }
        if (rest % 10 > 0) {
            all.append(counted(Integer.toString(rest % 10))).append('分');
        }
        return all.toString();
    }
}
