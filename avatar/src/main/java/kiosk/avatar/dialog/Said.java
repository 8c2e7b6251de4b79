package kiosk.avatar.dialog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kiosk.avatar.mandarin.Sounds;
import kiosk.avatar.reading.Rows;

/// What somebody said, made plain.
///
/// @param text simplified, small letters, no signs but `'` in a word and `.` between digits, no
///   spaces beside Chinese characters
/// @param core the text without politeness at both ends; never empty when the text is not
/// @param weight how sure it is that this was said, 0..1
record Said(String text, String core, double weight) {

    /// More than anybody says to a machine at a time.
    private static final int LONGEST = 240;

    private static final List<String> HEAD = fillers("HEAD");
    private static final List<String> TAIL = fillers("TAIL");
    private static final List<String> HEAD_EN = fillers("HEAD_EN");
    private static final List<String> TAIL_EN = fillers("TAIL_EN");

    static Said of(String raw, double weight) {
        String text = plain(raw);
        return new Said(text, core(text), weight);
    }

    @Override
    public String toString() {
        return "Said[" + weight + "]"; // personal data
    }

    /// Read as said, else without politeness.
    Optional<String> either(Function<String, Optional<String>> reader) {
        return reader.apply(text).or(() -> reader.apply(core));
    }

    /// The core as sounds, one a character or English word.
    List<String> sounds() {
        return sounds(core);
    }

    static List<String> sounds(String text) {
        var all = new ArrayList<String>();
        for (String part : parts(text)) {
            if (han(part.codePointAt(0)) || Character.isDigit(part.charAt(0))) {
                all.addAll(Sounds.of(part));
            } else {
                all.add(part);
            }
        }
        return all;
    }

    /// Runs of Chinese characters with digits, and English words.
    static List<String> parts(String text) {
        var all = new ArrayList<String>();
        for (String word : text.split(" ")) {
            int at = 0;
            while (at < word.length()) {
                boolean latin = latin(word.charAt(at));
                int end = at;
                while (end < word.length() && latin(word.charAt(end)) == latin) {
                    end++;
                }
                all.add(word.substring(at, end));
                at = end;
            }
        }
        return all;
    }

    static boolean latin(char c) {
        return c == '\'' || (c >= 'a' && c <= 'z');
    }

    static boolean han(int c) {
        return Character.isIdeographic(c);
    }

    static boolean han(String text) {
        return text.codePoints().anyMatch(Said::han);
    }

    static String plain(String raw) {
        String head = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        String wide = Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String simple = Sounds.simplified(wide.replace('’', '\'').replace('〇', '零'));
        var plain = new StringBuilder();
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || inside(simple, i)) {
                plain.append(c);
            } else if (!(c == ',' && between(simple, i))) {
                plain.append(' ');
            }
        }
        return plain.toString()
                .replaceAll("(?<=[\\p{IsHan}])\\s+|\\s+(?=[\\p{IsHan}])", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean inside(String text, int i) {
        return text.charAt(i) == '.'
                ? between(text, i)
                : text.charAt(i) == '\''
                        && i > 0
                        && i + 1 < text.length()
                        && latin(text.charAt(i - 1))
                        && latin(text.charAt(i + 1));
    }

    private static boolean between(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    /// Without politeness at both ends.
    static String core(String text) {
        String now = text;
        String before;
        do {
            before = now;
            now = english(chinese(now));
        } while (!now.equals(before));
        return now;
    }

    private static String chinese(String text) {
        for (String head : HEAD) {
            if (text.length() > head.length() && text.startsWith(head)) {
                return text.substring(head.length()).strip();
            }
        }
        for (String tail : TAIL) {
            if (text.length() > tail.length() && text.endsWith(tail)) {
                return text.substring(0, text.length() - tail.length()).strip();
            }
        }
        return text;
    }

    private static String english(String text) {
        for (String head : HEAD_EN) {
            if (text.startsWith(head + " ")) {
                return text.substring(head.length()).strip();
            }
        }
        for (String tail : TAIL_EN) {
            if (text.endsWith(" " + tail)) {
                return text.substring(0, text.length() - tail.length()).strip();
            }
        }
        return text;
    }

    private static List<String> fillers(String kind) {
        return Rows.of(Said.class, "fillers.txt", "\\|").stream()
                .filter(row -> row[0].equals(kind))
                .flatMap(row -> Arrays.stream(row).skip(1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.toList());
    }
}
