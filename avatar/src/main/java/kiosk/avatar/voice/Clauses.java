package kiosk.avatar.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a text can be cut so that speech begins before all of it is made.
public final class Clauses {

    private static final String SENTENCE = "。！？!?；;\n…";
    private static final String BREATH = "，,：:、";
    private static final String COLONS = "：:";
    private static final Set<String> TITLES = Set.of("Mr", "Mrs", "Ms", "Dr", "St", "No", "Rd");
    private static final int LONG_ENOUGH = 6;
    private static final int TOO_LONG = 60;

    private Clauses() {}

    /// A part of the text.
    ///
    /// @param from where it begins
    /// @param to behind its last sign
    public record Part(int from, int to) {}

    /// The text in parts, none of them only signs; short beginnings stay with what follows.
    public static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean sentence = SENTENCE.indexOf(c) >= 0 || fullStop(text, at);
            boolean breath = BREATH.indexOf(c) >= 0 && !insideNumber(text, at) && !names(text, at);
            int length = at + 1 - from;
            at++;
            boolean enough = breath && length >= enough(text, from, at);
            if (sentence || enough || (length >= TOO_LONG && c == ' ') || length >= 3 * TOO_LONG) {
                while (at < text.length() && closes(text.charAt(at))) {
                    at++;
                }
                add(parts, text, from, at);
                from = at;
            }
        }
        add(parts, text, from, text.length());
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String text, int from, int to) {
        boolean heard = text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
        if (heard) {
            parts.add(new Part(from, to));
        } else if (!parts.isEmpty() && to > from) {
            var last = parts.removeLast();
            parts.add(new Part(last.from(), to));
        }
    }

    /// Letters need more room than characters to be as long in the ear.
    private static int enough(String text, int from, int to) {
        return text.substring(from, to).codePoints().anyMatch(Character::isIdeographic)
                ? LONG_ENOUGH
                : 3 * LONG_ENOUGH;
    }

    private static boolean closes(char c) {
        return SENTENCE.indexOf(c) >= 0 || "”’」』）)\"".indexOf(c) >= 0 || c == ' ';
    }

    private static boolean fullStop(String text, int at) {
        return text.charAt(at) == '.'
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)))
                && !abbreviation(text, at);
    }

    /// Mr. Mrs. No. and single capitals are no end of a sentence.
    private static boolean abbreviation(String text, int at) {
        int begin = at;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        String word = text.substring(begin, at);
        return at + 1 < text.length()
                && (TITLES.contains(word)
                        || (word.length() == 1 && Character.isUpperCase(word.charAt(0))));
    }

    /// A colon before digits: what stands before it says how they are read.
    private static boolean names(String text, int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return COLONS.indexOf(text.charAt(at)) >= 0
                && next < text.length()
                && Character.isDigit(text.charAt(next));
    }

    private static boolean insideNumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
