package kiosk.app.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every word the letters may hold, and the likeliest ways through them.
final class Lattice {

    private static final int BEAM = 8;
    private static final int ARCS_MOST = 24;
    private static final int WORD_SYLLABLES = 6;

    /// What may be left open within a word; bare initials leave much open.
    private static final int OPEN_MOST = 60;

    private static final int OPEN_MOST_INITIALS = 150;

    /// A word standing over some letters.
    ///
    /// @param from where its letters begin
    /// @param to where they end
    /// @param word with its own cost
    /// @param cost with what its letters leave open
    record Arc(int from, int to, WordBook.Entry word, int cost) {

        /// Not every letter of the word was typed as it is spelled.
        boolean guessed() {
            return cost > word.cost();
        }
    }

    /// A way through the letters up to somewhere.
    record Way(int cost, Arc last, @Nullable Way before) {

        String text() {
            return before == null ? last.word().text() : before.text() + last.word().text();
        }

        int words() {
            return before == null ? 1 : 1 + before.words();
        }
    }

    private final WordBook book;
    private final String letters;
    private final List<List<Arc>> arcs = new ArrayList<>();
    private final List<List<Way>> ways = new ArrayList<>();
    private final List<List<Sounds.Meant>> meant = new ArrayList<>();
    private final int openMost;

    Lattice(WordBook book, String letters) {
        this.book = book;
        this.letters = letters;
        openMost =
                letters.chars().noneMatch(c -> "aeiouv".indexOf(c) >= 0)
                        ? OPEN_MOST_INITIALS
                        : OPEN_MOST;
        for (int at = 0; at <= letters.length(); at++) {
            arcs.add(new ArrayList<>());
            ways.add(new ArrayList<>());
            meant.add(book.sounds().read(letters, at));
        }
        for (int at = 0; at < letters.length(); at++) {
            if (at == 0 || !ways.get(at).isEmpty()) {
                from(at);
            }
        }
    }

    private void from(int at) {
        if (letters.startsWith(PinyinInput.BORDER, at)) {
            ways.get(at).forEach(way -> keep(at + 1, way));
            return;
        }
        collect(at);
        for (var arc : cheapest(arcs.get(at))) {
            if (at == 0) {
                keep(arc.to(), new Way(arc.cost(), arc, null));
            } else {
                for (var way : List.copyOf(ways.get(at))) {
                    int open = arc.cost() - arc.word().cost();
                    int cost = way.cost() + open + book.after(way.last().word(), arc.word());
                    keep(arc.to(), new Way(cost, arc, way));
                }
            }
        }
    }

    private void collect(int at) {
        for (var step : meant.get(at)) {
            for (int syllable = step.from(); syllable < step.to(); syllable++) {
                int most = step.whole() ? ARCS_MOST : 3;
                book.characters(syllable).stream()
                        .limit(most)
                        .forEach(c ->
                                arcs.get(at)
                                        .add(new Arc(at, step.end(), c, c.cost() + step.cost())));
            }
            for (var place : book.next(book.everything(), step.from(), step.to())) {
                words(at, step.end(), place, step.cost());
            }
        }
    }

    private void words(int start, int at, WordBook.Place place, int open) {
        if (place.depth() > 1) {
            book.words(place)
                    .forEach(word ->
                            arcs.get(start).add(new Arc(start, at, word, word.cost() + open)));
        }
        if (at >= letters.length() || place.depth() == WORD_SYLLABLES) {
            return;
        }
        int next = letters.startsWith(PinyinInput.BORDER, at) ? at + 1 : at;
        for (var step : meant.get(next)) {
            if (open + step.cost() <= openMost) {
                for (var further : book.next(place, step.from(), step.to())) {
                    words(start, step.end(), further, open + step.cost());
                }
            }
        }
    }

    private static List<Arc> cheapest(List<Arc> all) {
        all.sort(Comparator.comparingInt(Arc::cost));
        Map<Integer, Integer> seen = new HashMap<>();
        return all.stream()
                .filter(arc -> seen.merge(arc.to(), 1, Integer::sum) <= ARCS_MOST)
                .toList();
    }

    private void keep(int at, Way way) {
        var here = ways.get(at);
        int place = here.size();
        while (place > 0 && here.get(place - 1).cost() > way.cost()) {
            place--;
        }
        if (place < BEAM) {
            here.add(place, way);
            if (here.size() > BEAM) {
                here.removeLast();
            }
        }
    }

    /// The likeliest ways through all letters, best first.
    List<Way> sentences() {
        return ways.getLast();
    }

    /// The words that begin with the first letter, cheapest first.
    List<Arc> words() {
        return arcs.getFirst();
    }
}
