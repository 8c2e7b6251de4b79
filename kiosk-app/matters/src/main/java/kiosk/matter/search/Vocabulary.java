package kiosk.matter.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The English words of a catalogue: which begin like this, which are one slip away.
///
/// Thread rule: immutable once filled, then any thread.
final class Vocabulary {

    private static final int BEGINNING_MOST = 24;

    private final TreeMap<String, String> stems = new TreeMap<>();

    private final Set<String> seen = new HashSet<>();

    void add(String text) {
        if (!seen.add(text)) {
            return;
        }
        for (Plain.Run run : Plain.runs(Plain.of(text))) {
            if (!run.han() && !Stem.small(run.text())) {
                stems.put(run.text(), Stem.of(run.text()));
            }
        }
    }

    /// Forgets what only filling needs.
    void close() {
        seen.clear();
    }

    boolean begins(String letters) {
        String next = stems.ceilingKey(letters);
        return next != null && next.startsWith(letters);
    }

    /// Stems of words that begin with these letters.
    Set<String> beginning(String letters) {
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<String, String> word : stems.tailMap(letters).entrySet()) {
            if (!word.getKey().startsWith(letters) || found.size() == BEGINNING_MOST) {
                break;
            }
            found.add(word.getValue());
        }
        return found;
    }

    /// Stems of words one slip away (two from eight letters on): a letter more, less, other, or two
    /// swapped. The first letter is right.
    List<String> near(String word) {
        if (word.length() < 4 || word.length() > 24) {
            return List.of();
        }
        int most = word.length() < 8 ? 1 : 2;
        String first = word.substring(0, 1);
        Set<String> one = new LinkedHashSet<>();
        Set<String> two = new LinkedHashSet<>();
        for (Map.Entry<String, String> known : stems.subMap(first, first + '\uffff').entrySet()) {
            if (Math.abs(known.getKey().length() - word.length()) <= most) {
                int slips = slips(word, known.getKey());
                if (slips <= most) {
                    (slips == 1 ? one : two).add(known.getValue());
                }
            }
        }
        return new ArrayList<>(one.isEmpty() ? two : one);
    }

    private static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + other);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
