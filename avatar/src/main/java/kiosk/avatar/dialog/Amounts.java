package kiosk.avatar.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts of money in yuan as they are said: “一千二百块五”, “三万五”, “1200元5角”, “twelve hundred and
/// fifty”. What could be two amounts is none.
final class Amounts {

    private static final String N = "[0-9零一二两三四五六七八九十百千万亿]+";
    private static final String D = "[0-9零一二两三四五六七八九]";
    private static final String POINT = "(?:[点.](?<p>" + D + "+)(?<w>[万千百])?)?";

    private static final Pattern YUAN =
            Pattern.compile(
                    "(?<n>"
                            + N
                            + ")"
                            + POINT
                            + "(?:元|块|圆)(?:(?<half>半)|零(?<only>"
                            + D
                            + ")分|(?<z>零)?(?:(?<j>"
                            + D
                            + ")(?<ju>角|毛)?)?(?:(?<f>"
                            + D
                            + ")(?<fu>分)?)?)(?:钱|整|正)?");
    private static final Pattern JIAO =
            Pattern.compile("(?<j>" + D + ")(?:角|毛)(?:(?<f>" + D + ")分?)?(?:钱)?");
    private static final Pattern FEN = Pattern.compile("(?<f>" + D + ")分钱?");
    private static final Pattern BARE = Pattern.compile("(?<n>" + N + ")" + POINT);
    private static final Pattern AROUND =
            Pattern.compile("人民币|一共|总共|就是|金额|我|要|想|交|缴|充值|充|付|存|给|先|就|那|是|吧|的|取|转|冲|大写|再|钱数");
    private static final Pattern CORRECTION =
            Pattern.compile("不对|不是|错了|说错了|应该是|改成|\\b(?:no )?i mean\\b|\\bsorry\\b|\\bno\\b");
    private static final Pattern MINUS = Pattern.compile(".*(?:不要|别|负|minus|not).*");
    private static final Pattern AROUND_EN =
            Pattern.compile(
                    "\\b(?:it's|it is|i|want|to|pay|put|in|the|amount|is|about|exactly|please|top|up|my|let's|say|just|make|it)\\b");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<n>.+?) ?(?:(?:yuan|rmb|kuai|renminbi|cny)(?: and)?(?: (?<j>[a-z]+|\\d) (?:jiao|mao))?(?: (?<f>[a-z]+|\\d) fen)?)?");

    private Amounts() {}

    /// As typed: `1200.50`, without needless zeros before the point, with none or two decimals.
    static Optional<String> read(String text) {
        String[] parts = CORRECTION.split(text, -1);
        String last = parts[parts.length - 1];
        if (MINUS.matcher(last).matches()) {
            return Optional.empty();
        }
        return Said.han(last) || !last.matches(".*[a-z].*") ? chinese(last) : english(last);
    }

    private static Optional<String> chinese(String text) {
        String plain = AROUND.matcher(text).replaceAll("").replace(" ", "");
        Matcher yuan = YUAN.matcher(plain);
        if (yuan.matches()) {
            return small(yuan).flatMap(fen -> whole(yuan).flatMap(w -> sum(w, fen)));
        }
        Matcher jiao = JIAO.matcher(plain);
        if (jiao.matches()) {
            return sum(0, 10L * digit(jiao, "j") + digit(jiao, "f"));
        }
        Matcher fen = FEN.matcher(plain);
        if (fen.matches()) {
            return sum(0, digit(fen, "f"));
        }
        Matcher bare = BARE.matcher(plain);
        return bare.matches() ? whole(bare).flatMap(w -> sum(w, 0)) : Optional.empty();
    }

    /// Jiao and fen behind the yuan: “块五” is five jiao, “块零五分” five fen; “块零五” could be both.
    private static Optional<Long> small(Matcher yuan) {
        if (yuan.group("half") != null) {
            return Optional.of(50L);
        }
        if (yuan.group("only") != null) {
            return Optional.of((long) digit(yuan, "only"));
        }
        boolean zero = yuan.group("z") != null;
        boolean jiao = yuan.group("ju") != null;
        boolean fen = yuan.group("fu") != null;
        if (yuan.group("f") == null) {
            return zero && yuan.group("j") != null && !jiao
                    ? Optional.empty()
                    : Optional.of(10L * digit(yuan, "j"));
        }
        return jiao || (!zero && fen)
                ? Optional.of(10L * digit(yuan, "j") + digit(yuan, "f"))
                : Optional.empty();
    }

    private static int digit(Matcher m, String group) {
        String found = m.group(group);
        return found == null ? 0 : Numbers.digit(found.charAt(0));
    }

    /// In fen: what stands before 元, with its decimals.
    private static Optional<Long> whole(Matcher m) {
        OptionalLong yuan = Numbers.chinese(m.group("n"));
        if (yuan.isEmpty() || yuan.getAsLong() > 99_999_999_999L) {
            return Optional.empty();
        }
        String point = m.group("p");
        if (point == null) {
            return Optional.of(yuan.getAsLong() * 100);
        }
        var digits = new StringBuilder();
        point.codePoints().forEach(c -> digits.append(Numbers.digit(c)));
        long unit =
                m.group("w") == null
                        ? 1
                        : switch (m.group("w")) {
                            case "万" -> 10_000;
                            case "千" -> 1000;
                            default -> 100;
                        };
        double places = Math.pow(10, digits.length());
        double fen = Long.parseLong(digits.toString()) / places * unit * 100;
        return digits.length() > 8 || Math.abs(fen - Math.rint(fen)) > 1e-6
                ? Optional.empty()
                : Optional.of(yuan.getAsLong() * unit * 100 + Math.round(fen));
    }

    private static Optional<String> sum(long fen, long more) {
        long all = fen + more;
        return Optional.of(
                all % 100 == 0
                        ? Long.toString(all / 100)
                        : "%d.%02d".formatted(all / 100, all % 100));
    }

    private static Optional<String> english(String text) {
        String plain = AROUND_EN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
        Matcher m = ENGLISH.matcher(plain);
        if (!m.matches()) {
            return Optional.empty();
        }
        long small = 10L * one(m.group("j")) + one(m.group("f"));
        String number = m.group("n").replaceFirst(" and$", "");
        List<String> words = new ArrayList<>(List.of(number.split(" ")));
        int point = words.indexOf("point");
        if (point > 0) {
            return decimals(words.subList(point + 1, words.size()))
                    .flatMap(p -> yuan(words.subList(0, point)).flatMap(w -> sum(w, p)));
        }
        if (number.matches("\\d+\\.\\d{1,2}")) {
            return chinese(number);
        }
        return small < 0 ? Optional.empty() : yuan(words).flatMap(w -> sum(w, small));
    }

    private static Optional<Long> yuan(List<String> words) {
        OptionalLong value = Numbers.english(words);
        return value.isPresent() && value.getAsLong() < 100_000_000_000L
                ? Optional.of(value.getAsLong() * 100)
                : Optional.empty();
    }

    private static Optional<Long> decimals(List<String> words) {
        return Spelled.digits(String.join(" ", words), 0)
                .filter(d -> d.length() <= 2)
                .map(d -> Long.parseLong(d) * (d.length() == 1 ? 10 : 1));
    }

    private static int one(String word) {
        if (word == null) {
            return 0;
        }
        int value = word.length() == 1 ? Numbers.digit(word.charAt(0)) : Numbers.small(word);
        return value < 10 ? value : -1000;
    }
}
