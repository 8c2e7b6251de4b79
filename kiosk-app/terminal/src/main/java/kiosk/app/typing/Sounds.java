package kiosk.app.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The syllables of Mandarin, numbered in alphabetical order, and what typed letters may mean.
///
/// Costs are tenths of natural logarithms, like everything in this package.
///
/// Thread rule: immutable, any thread.
final class Sounds {

    /// Letters that somebody whose accent does not tell two sounds apart may mean otherwise.
    private static final int ACCENT = 28;

    /// A syllable of which only the beginning is there.
    private static final int BEGUN = 12;

    private static final int INITIAL = 26;
    private static final int LONGEST = 6;

    private static final List<List<String>> ACCENT_BEGINNINGS =
            List.of(
                    List.of("zh", "z"),
                    List.of("ch", "c"),
                    List.of("sh", "s"),
                    List.of("n", "l"),
                    List.of("l", "r"),
                    List.of("h", "f"));

    private static final List<List<String>> ACCENT_ENDS =
            List.of(List.of("ang", "an"), List.of("eng", "en"), List.of("ing", "in"));

    /// How people type what the table spells otherwise.
    private static final Map<String, String> SPELLED =
            Map.of(
                    "lue", "lve", "nue", "nve", "jv", "ju", "qv", "qu", "xv", "xu", "yv", "yu",
                    "lyu", "lv", "nyu", "nv");

    private final String[] syllables;

    /// @param syllables in alphabetical order
    Sounds(List<String> syllables) {
        this.syllables = syllables.toArray(String[]::new);
        if (!syllables.equals(syllables.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("syllables out of order");
        }
    }

    /// Numbers of syllables some letters may stand for.
    ///
    /// @param end where the letters end
    /// @param from first syllable
    /// @param to behind the last
    /// @param whole false where only the beginning of a syllable was typed
    record Meant(int end, int from, int to, int cost, boolean whole) {

        /// Another syllable than the one typed.
        boolean accent() {
            return whole && cost > 0;
        }
    }

    int number(String syllable) {
        int at = Arrays.binarySearch(syllables, SPELLED.getOrDefault(syllable, syllable));
        return Math.max(at, -1);
    }

    String syllable(int number) {
        return syllables[number];
    }

    private int firstFrom(String letters) {
        int at = Arrays.binarySearch(syllables, letters);
        return at < 0 ? -at - 1 : at;
    }

    /// Whether some syllable begins so.
    boolean begins(String letters) {
        int at = firstFrom(letters);
        return at < syllables.length && syllables[at].startsWith(letters);
    }

    /// What the letters from `start` on may mean, for every place at which they may end.
    List<Meant> read(String letters, int start) {
        var all = new ArrayList<Meant>();
        int most = Math.min(letters.length(), start + LONGEST);
        for (int end = start + 1; end <= most; end++) {
            String piece = letters.substring(start, end);
            if (piece.endsWith(PinyinInput.BORDER)) {
                break;
            }
            int number = number(piece);
            boolean closed = end == letters.length() || letters.startsWith(PinyinInput.BORDER, end);
            if (number >= 0) {
                whole(piece, number, end, all);
            } else if (initial(piece)) {
                begun(piece, end, closed ? BEGUN + 6 : INITIAL, all);
            } else if (closed && begins(piece)) {
                begun(piece, end, BEGUN, all);
            }
        }
        return all;
    }

    private void begun(String piece, int end, int cost, List<Meant> all) {
        if (begins(piece)) {
            all.add(new Meant(end, firstFrom(piece), firstFrom(piece + '{'), cost, false));
        }
    }

    private void whole(String piece, int number, int end, List<Meant> all) {
        all.add(new Meant(end, number, number + 1, 0, true));
        alike(SPELLED.getOrDefault(piece, piece))
                .forEach((other, cost) -> {
                    int at = number(other);
                    if (at >= 0) {
                        all.add(new Meant(end, at, at + 1, cost, true));
                    }
                });
    }

    static boolean initial(String piece) {
        return switch (piece.length()) {
            case 1 -> "aeiouv".indexOf(piece.charAt(0)) < 0;
            case 2 -> piece.equals("zh") || piece.equals("ch") || piece.equals("sh");
            default -> false;
        };
    }

    /// Syllables that an accent may make of this one, or this one of them.
    static Map<String, Integer> alike(String syllable) {
        var all = new LinkedHashMap<String, Integer>();
        var begun = swapped(syllable, ACCENT_BEGINNINGS, true);
        begun.forEach(other -> all.put(other, ACCENT));
        swapped(syllable, ACCENT_ENDS, false).forEach(other -> all.put(other, ACCENT));
        for (String other : begun) {
            swapped(other, ACCENT_ENDS, false).forEach(both -> all.putIfAbsent(both, 2 * ACCENT));
        }
        all.remove(syllable);
        return all;
    }

    private static List<String> swapped(String s, List<List<String>> pairs, boolean beginning) {
        var all = new ArrayList<String>();
        for (var pair : pairs) {
            for (int i = 0; i < 2; i++) {
                String from = pair.get(i);
                String to = pair.get(1 - i);
                if (beginning && s.startsWith(from) && !longer(s, from)) {
                    all.add(to + s.substring(from.length()));
                } else if (!beginning && s.endsWith(from)) {
                    all.add(s.substring(0, s.length() - from.length()) + to);
                }
            }
        }
        return all;
    }

    /// `zhang` does not begin with z.
    private static boolean longer(String syllable, String beginning) {
        return beginning.length() == 1
                && "zcs".contains(beginning)
                && syllable.startsWith(beginning + "h");
    }
}
