package kiosk.avatar.mandarin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.avatar.reading.Rows;

/// Our own reviewed readings: words of the trade, words that dictionaries get wrong, surnames. What
/// stands here counts before any dictionary.
final class Lexicon {

    private final Map<String, List<Syllable>> words;
    private final Map<String, Syllable> surnames;
    private final int longest;

    private Lexicon(Map<String, List<Syllable>> words, Map<String, Syllable> surnames) {
        this.words = Map.copyOf(words);
        this.surnames = Map.copyOf(surnames);
        this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(1);
    }

    static Lexicon ours() {
        var words = new HashMap<String, List<Syllable>>();
        Rows.of(Lexicon.class, "lexicon.txt", " ")
                .forEach(line -> words.put(line[0], syllables(line)));
        var surnames = new HashMap<String, Syllable>();
        Rows.of(Lexicon.class, "surnames.txt", " ")
                .forEach(line -> surnames.put(line[0], Syllable.of(line[1])));
        return new Lexicon(words, surnames);
    }

    private static List<Syllable> syllables(String[] line) {
        var all = Arrays.stream(line).skip(1).map(Syllable::of).toList();
        if (all.size() != line[0].codePointCount(0, line[0].length())) {
            throw new IllegalStateException("lexicon.txt: " + line[0] + " has other syllables");
        }
        return all;
    }

    Optional<List<Syllable>> word(String characters) {
        return Optional.ofNullable(words.get(characters));
    }

    Optional<Syllable> surname(String character) {
        return Optional.ofNullable(surnames.get(character));
    }

    int longest() {
        return longest;
    }
}
