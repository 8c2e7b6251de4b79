package kiosk.avatar.english;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// Numbers in English words.
final class EnglishNumerals {

    private static final List<String> SMALL =
            List.of(
                    "zero",
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS =
            List.of(
                    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                    "ninety");
    private static final List<String> THOUSANDS =
            List.of("", " thousand", " million", " billion", " trillion");
    private static final Map<String, String> ORDINALS =
            Map.of(
                    "one", "first", "two", "second", "three", "third", "five", "fifth", "eight",
                    "eighth", "nine", "ninth", "twelve", "twelfth");
    private static final int LONGEST = 15;

    private EnglishNumerals() {}

    static String spelled(String digits) {
        var all = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                all.append(all.isEmpty() ? "" : " ").append(SMALL.get(c - '0'));
            }
        }
        return all.toString();
    }

    static String value(String number) {
        String plain = number.replace(",", "");
        int point = plain.indexOf('.');
        return point < 0
                ? whole(plain)
                : whole(plain.substring(0, point))
                        + " point "
                        + spelled(plain.substring(point + 1));
    }

    private static String whole(String digits) {
        if (digits.length() > LONGEST) {
            return spelled(digits);
        }
        long rest = Long.parseLong(digits);
        if (rest == 0) {
            return SMALL.getFirst();
        }
        String all = "";
        for (int group = 0; rest > 0; group++, rest /= 1000) {
            int three = (int) (rest % 1000);
            if (three > 0) {
                String last = group == 0 && rest > 1000 && three < 100 ? "and " : "";
                all =
                        last
                                + hundreds(three)
                                + THOUSANDS.get(group)
                                + (all.isEmpty() ? "" : " " + all);
            }
        }
        return all;
    }

    private static String hundreds(int number) {
        if (number < 100) {
            return tens(number);
        }
        String hundred = SMALL.get(number / 100) + " hundred";
        return number % 100 == 0 ? hundred : hundred + " and " + tens(number % 100);
    }

    private static String tens(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        String ten = TENS.get(number / 10);
        return number % 10 == 0 ? ten : ten + " " + SMALL.get(number % 10);
    }

    static String ordinal(String number) {
        String words = value(number);
        int last = words.lastIndexOf(' ') + 1;
        String word = words.substring(last);
        String changed = ORDINALS.get(word);
        if (changed == null) {
            changed =
                    word.endsWith("y")
                            ? word.substring(0, word.length() - 1) + "ieth"
                            : word + "th";
        }
        return words.substring(0, last) + changed;
    }

    /// 2026 is twenty twenty six, 2005 two thousand and five, 1949 nineteen forty nine.
    static String year(String four) {
        int year = Integer.parseInt(four);
        if (year % 1000 < 10) {
            return value(four);
        }
        int rest = year % 100;
        String second = rest == 0 ? "hundred" : rest < 10 ? "oh " + SMALL.get(rest) : tens(rest);
        return tens(year / 100) + " " + second;
    }

    static String money(String number) {
        var amount = new BigDecimal(number.replace(",", ""));
        if (amount.stripTrailingZeros().scale() > 2) {
            return value(number) + " yuan";
        }
        BigInteger[] parts =
                amount.movePointRight(2).toBigInteger().divideAndRemainder(BigInteger.valueOf(100));
        String fen = tens(parts[1].intValue()) + " fen";
        if (parts[0].signum() == 0 && parts[1].signum() > 0) {
            return fen;
        }
        String yuan = value(parts[0].toString()) + " yuan";
        return parts[1].signum() == 0 ? yuan : yuan + " and " + fen;
    }
}
