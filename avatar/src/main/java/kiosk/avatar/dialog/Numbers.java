package kiosk.avatar.dialog;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers in words, Chinese and English.
final class Numbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern HAN_NUMBER =
            Pattern.compile("[零一二两三四五六七八九十百千万亿0-9]*[一二两三四五六七八九十][零一二两三四五六七八九十百千万亿0-9]*");
    private static final long MOST = 1_000_000_000_000L;

    private static final Map<String, Integer> SMALL =
            Map.ofEntries(
                    Map.entry("zero", 0),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("thirteen", 13),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("sixteen", 16),
                    Map.entry("seventeen", 17),
                    Map.entry("eighteen", 18),
                    Map.entry("nineteen", 19),
                    Map.entry("twenty", 20),
                    Map.entry("thirty", 30),
                    Map.entry("forty", 40),
                    Map.entry("fifty", 50),
                    Map.entry("sixty", 60),
                    Map.entry("seventy", 70),
                    Map.entry("eighty", 80),
                    Map.entry("ninety", 90));

    private Numbers() {}

    /// 0 to 9, or -1.
    static int digit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '两' ? 2 : c == '幺' ? 1 : DIGITS.indexOf(c);
    }

    /// The text with its numbers as digits, to compare by.
    static String plain(String text) {
        String han =
                HAN_NUMBER
                        .matcher(text)
                        .replaceAll(m -> {
                            OptionalLong value = chinese(m.group());
                            return value.isPresent() ? Long.toString(value.getAsLong()) : m.group();
                        });
        var words = new StringBuilder();
        for (String word : han.split(" ")) {
            Integer small = SMALL.get(word);
            words.append(words.isEmpty() ? "" : " ")
                    .append(small == null ? word : small.toString());
        }
        return words.toString();
    }

    /// `一千二百零三`, `三万五`, `3万5`, `1200`; digits in a row are read as written.
    static OptionalLong chinese(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.codePoints().allMatch(c -> digit(c) >= 0)) {
            var digits = new StringBuilder();
            text.codePoints().forEach(c -> digits.append(digit(c)));
            return digits.length() > 12
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(digits.toString()));
        }
        return new ChineseNumber().read(text);
    }

    /// One number with units, from left to right.
    private static final class ChineseNumber {
        private long total;
        private long section;
        private long number = -1;
        private long lastUnit = 1;
        private boolean zero;

        OptionalLong read(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int digit = digit(c);
                long unit = unit(c);
                if (digit < 0 && unit == 0) {
                    return OptionalLong.empty();
                }
                if (digit >= 0 ? !append(c, digit) : !scale(unit)) {
                    return OptionalLong.empty();
                }
            }
            if (number >= 0) {
                boolean brief = lastUnit >= 100 && !zero && number < 10;
                section += brief ? number * lastUnit / 10 : number;
            }
            return OptionalLong.of(total + section);
        }

        private boolean append(char c, int digit) {
            if (digit == 0 && !(c == '0' && number >= 0)) {
                zero = true;
                return number < 0;
            }
            boolean written = c >= '0' && c <= '9';
            if (number >= 0 && !written) {
                return false;
            }
            number = number < 0 ? digit : number * 10 + digit;
            return number < MOST;
        }

        private boolean scale(long unit) {
            if (unit >= 10_000) {
                section += Math.max(number, 0);
                if (section == 0) {
                    return false;
                }
                total = (unit > 10_000 ? (total + section) * unit : total + section * unit);
                section = 0;
            } else {
                if (number < 0 && unit > 10) {
                    return false;
                }
                section += (number < 0 ? 1 : number) * unit;
            }
            number = -1;
            lastUnit = unit;
            zero = false;
            return total + section < MOST;
        }
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /// The word as a number below a hundred, or -1.
    static int small(String word) {
        return SMALL.getOrDefault(word, -1);
    }

    /// “twelve hundred and fifty”, “3 thousand”; nothing where words are left over, or where two
    /// numbers stand side by side (“twelve fifty”).
    static OptionalLong english(List<String> words) {
        long total = 0;
        long group = 0;
        long last = 0;
        boolean any = false;
        for (String word : words) {
            if (word.equals("and") || (word.equals("a") && !any)) {
                continue;
            }
            long scale =
                    switch (word) {
                        case "hundred" -> 100;
                        case "thousand" -> 1000;
                        case "million" -> 1_000_000;
                        default -> 0;
                    };
            long value = scale > 0 ? scale : value(word);
            if (value < 0 || value >= MOST) {
                return OptionalLong.empty();
            }
            if (scale == 100) {
                group = Math.max(group, 1) * 100;
            } else if (scale > 100) {
                total += Math.max(group, 1) * scale;
                group = 0;
            } else {
                boolean tens =
                        last >= 20 && last < 100 && last % 10 == 0 && value > 0 && value < 10;
                if (any && !tens && last < 100) {
                    return OptionalLong.empty();
                }
                if (!tens && group % 100 != 0) {
                    return OptionalLong.empty();
                }
                group += value;
            }
            last = value;
            any = true;
        }
        return any ? OptionalLong.of(total + group) : OptionalLong.empty();
    }

    private static long value(String word) {
        if (!word.isEmpty()
                && word.length() < 13
                && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(word);
        }
        return small(word);
    }
}
