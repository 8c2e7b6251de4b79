package kiosk.avatar.kokoro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.reading.Rows;

/// A clause in the voice's alphabet: symbols, and which part of the text each belongs to.
///
/// @param parts words and pauses in order
record Phrase(List<Part> parts) {

    /// As many as the model takes, less the two at the ends.
    static final int LONGEST = 510;

    /// One word or one pause.
    ///
    /// @param from where it stands in the text
    /// @param to behind it
    /// @param symbols code points of the alphabet; others are left out
    /// @param word false for a pause
    record Part(int from, int to, String symbols, boolean word) {}

    /// One symbol of the sequence.
    ///
    /// @param part index of its part, -1 for the space between words
    record Symbol(int codePoint, int part) {}

    private static final Map<Integer, Integer> IDS = ids();

    private static Map<Integer, Integer> ids() {
        var ids = new HashMap<Integer, Integer>();
        for (var row : Rows.of(Phrase.class, "vocabulary.tsv", "\t")) {
            ids.put(row[0].codePointAt(0), Integer.parseInt(row[1]));
        }
        return Map.copyOf(ids);
    }

    static int id(int codePoint) {
        return IDS.getOrDefault(codePoint, 0);
    }

    /// The sequence without its ends: words with a space between them, pauses close behind.
    List<Symbol> symbols() {
        var all = new ArrayList<Symbol>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.word() && !all.isEmpty()) {
                all.add(new Symbol(' ', -1));
            }
            int index = i;
            part.symbols()
                    .codePoints()
                    .filter(c -> IDS.containsKey(c))
                    .forEach(c -> all.add(new Symbol(c, index)));
        }
        return List.copyOf(all.size() > LONGEST ? all.subList(0, LONGEST) : all);
    }

    /// True when a word is in it.
    boolean heard() {
        return parts.stream().anyMatch(p -> p.word() && !p.symbols().isEmpty());
    }
}
