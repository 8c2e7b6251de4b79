package kiosk.app.typing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words, characters and neighbours, as the resource files have them (`SOURCE.md` there).
///
/// Thread rule: immutable, any thread.
final class WordBook {

    /// A word or character with its cost: ten times the natural logarithm of how rare it is.
    record Entry(String text, int cost) {}

    /// Words of one spelling: `key` has a character for each syllable, its number.
    private record Line(String key, String words) {}

    private static final double ALL = 3_238_000;
    private static final double NEIGHBOURS = 0.6;

    /// `-10 ln(1 - NEIGHBOURS)`.
    private static final int STRANGERS = 9;

    private final Sounds sounds;
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Entry>> characters = new ArrayList<>();
    private final List<int[]> rare = new ArrayList<>();
    private final Map<String, Map<String, Integer>> neighbours = new HashMap<>();

    private WordBook() {
        var syllables = new ArrayList<String>();
        each(
                "chars.txt",
                cells -> {
                    syllables.add(cells[0]);
                    characters.add(entries(cells[1]));
                    rare.add(cells.length > 2 ? cells[2].codePoints().toArray() : new int[0]);
                });
        sounds = new Sounds(syllables);
        var spelled = new java.util.TreeMap<String, String>();
        each("words.txt", cells -> spelled.put(key(cells[0]), cells[1]));
        each("own.txt", cells -> spelled.merge(key(cells[0]), cells[1], (a, b) -> b + ' ' + a));
        spelled.forEach((key, words) -> lines.add(new Line(key, words)));
        each(
                "pairs.txt",
                cells -> {
                    var following = new HashMap<String, Integer>();
                    entries(cells[1]).forEach(pair -> following.put(pair.text(), pair.cost()));
                    neighbours.put(cells[0], following);
                });
    }

    /// Reads the resource files: some tenths of a second.
    static WordBook load() {
        return new WordBook();
    }

    /// Calls `take` with the cells of each line.
    static void each(String resource, java.util.function.Consumer<String[]> take) {
        try (InputStream in = WordBook.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                take.accept(line.split("\t"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private String key(String spelled) {
        var key = new StringBuilder(6);
        for (String syllable : spelled.split(" ")) {
            key.append((char) Math.max(0, sounds.number(syllable)));
        }
        return key.toString();
    }

    /// `中国60 种果139`.
    private static List<Entry> entries(String text) {
        var all = new ArrayList<Entry>();
        int start = 0;
        while (start < text.length()) {
            int digit = start;
            while (!isDigit(text, digit)) {
                digit++;
            }
            int end = digit;
            while (end < text.length() && isDigit(text, end)) {
                end++;
            }
            all.add(
                    new Entry(
                            text.substring(start, digit), Integer.parseInt(text, digit, end, 10)));
            start = end + 1;
        }
        return all;
    }

    private static boolean isDigit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    Sounds sounds() {
        return sounds;
    }

    /// Characters of a syllable, usual ones first.
    List<Entry> characters(int syllable) {
        return characters.get(syllable);
    }

    /// The likeliest syllable of a character, empty where there is none.
    String spelling(String character) {
        int least = Integer.MAX_VALUE;
        String spelled = "";
        for (int i = 0; i < characters.size(); i++) {
            for (var entry : characters.get(i)) {
                if (entry.text().equals(character) && entry.cost() < least) {
                    least = entry.cost();
                    spelled = sounds.syllable(i);
                }
            }
        }
        return spelled;
    }

    /// Characters few names and fewer words have.
    int[] rare(int syllable) {
        return rare.get(syllable);
    }

    /// What a second word costs behind a first.
    int after(Entry first, Entry second) {
        int together =
                neighbours.getOrDefault(first.text(), Map.of()).getOrDefault(second.text(), 0);
        if (together == 0) {
            return second.cost() + STRANGERS;
        }
        double alone = Math.exp(-second.cost() / 10.0);
        double seen = together / (ALL * Math.exp(-first.cost() / 10.0) + 20);
        double likely = NEIGHBOURS * Math.min(1, seen) + (1 - NEIGHBOURS) * alone;
        return (int) Math.round(-10 * Math.log(likely));
    }

    /// The spellings that begin like each other: a place in the book.
    ///
    /// @param from first line
    /// @param to behind the last
    /// @param depth syllables they share
    record Place(int from, int to, int depth) {}

    Place everything() {
        return new Place(0, lines.size(), 0);
    }

    /// Words that are exactly the syllables up to here.
    List<Entry> words(Place place) {
        boolean here = lines.get(place.from()).key().length() == place.depth();
        return here ? entries(lines.get(place.from()).words()) : List.of();
    }

    /// The places one syllable on, where that is one of these.
    List<Place> next(Place place, int fromSyllable, int toSyllable) {
        var all = new ArrayList<Place>();
        int at = first(place, place.from(), fromSyllable);
        while (at < place.to()) {
            int syllable = lines.get(at).key().charAt(place.depth());
            if (syllable >= toSyllable) {
                break;
            }
            int end = first(place, at, syllable + 1);
            all.add(new Place(at, end, place.depth() + 1));
            at = end;
        }
        return all;
    }

    private int first(Place place, int from, int syllable) {
        int low = from;
        int high = place.to();
        while (low < high) {
            int middle = (low + high) >>> 1;
            String key = lines.get(middle).key();
            int has = key.length() > place.depth() ? key.charAt(place.depth()) : -1;
            if (has < syllable) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
