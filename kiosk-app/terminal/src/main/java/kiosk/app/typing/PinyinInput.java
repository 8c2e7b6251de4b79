package kiosk.app.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Characters for typed letters: whole sentences, names, words, single characters, rare ones last.
/// Bare initials (`zgyh`) do, and an accent that does not tell zh from z or ang from an.
///
/// Nothing is learnt: the same letters give the same candidates to everybody.
///
/// Thread rule: immutable, any thread.
public final class PinyinInput {

    /// What parts syllables where they would run together: `xi'an`.
    public static final String BORDER = "'";

    /// More letters at once than this are not taken.
    public static final int LETTERS_MOST = 36;

    private static final int SENTENCES = 3;
    private static final int NAMES = 24;
    private static final int NAMES_BY_CHANCE = 4;
    private static final int WORDS_EACH = 16;

    /// One in about a thousand words somebody types here is a name.
    private static final int A_NAME = 70;

    private final WordBook book;
    private final NameBook names;
    private final Map<String, String> tellings = new HashMap<>();

    private PinyinInput(WordBook book) {
        this.book = book;
        names = new NameBook(book);
        WordBook.each("tell.txt", cells -> tellings.put(cells[0], cells[1]));
    }

    /// What is being written: a name is looked for first in the field of a name.
    public enum Subject {
        ANYTHING,
        NAME
    }

    /// Something to choose.
    ///
    /// @param text characters
    /// @param letters how many of the letters it stands for
    public record Candidate(String text, int letters) {}

    /// What letters may mean.
    ///
    /// @param spelled the letters with a gap between syllables
    /// @param candidates best first
    public record Reading(String spelled, List<Candidate> candidates) {}

    /// The one with the dictionary of this program; the first call reads it.
    public static PinyinInput shared() {
        return Shared.INPUT;
    }

    private static final class Shared {
        private static final PinyinInput INPUT = new PinyinInput(WordBook.load());
    }

    /// @param typed small letters and [#BORDER]
    /// @param before what stands in the field already
    public Reading read(String typed, Subject subject, String before) {
        String letters = typed.endsWith(BORDER) ? typed.substring(0, typed.length() - 1) : typed;
        var cut = cut(letters);
        var found = new Found();
        var lattice = new Lattice(book, letters);
        var whole = new ArrayList<WordBook.Entry>();
        lattice.sentences().stream()
                .limit(SENTENCES)
                .forEach(way -> whole.add(new WordBook.Entry(way.text(), way.cost())));
        lattice.words().stream()
                .filter(arc -> arc.to() == letters.length())
                .forEach(arc -> whole.add(new WordBook.Entry(arc.word().text(), arc.cost())));
        whole.addAll(people(cut, subject, before));
        whole.sort(Comparator.comparingInt(WordBook.Entry::cost));
        whole.forEach(entry -> found.add(entry.text(), letters.length()));
        beginnings(lattice, letters, found);
        if (!cut.isEmpty()) {
            singles(cut.getFirst(), subject, before, found);
        }
        found.add(letters.replace(BORDER, ""), letters.length());
        return new Reading(spelled(typed, cut), List.copyOf(found.all));
    }

    private static final class Found {
        private final List<Candidate> all = new ArrayList<>();
        private final Set<String> texts = new HashSet<>();

        void add(String text, int letters) {
            if (texts.add(text)) {
                all.add(new Candidate(text, letters));
            }
        }
    }

    private List<WordBook.Entry> people(List<Piece> cut, Subject subject, String before) {
        var syllables = cut.stream().map(Piece::meant).toList();
        if (syllables.isEmpty() || !syllables.getFirst().whole()) {
            return List.of();
        }
        boolean named = subject == Subject.NAME;
        var all = named && names.surname(before) ? names.given(syllables) : names.names(syllables);
        int prior = named ? 0 : A_NAME;
        return all.stream()
                .limit(named ? NAMES : NAMES_BY_CHANCE)
                .map(entry -> new WordBook.Entry(entry.text(), entry.cost() + prior))
                .toList();
    }

    private static void beginnings(Lattice lattice, String letters, Found found) {
        var byEnd = new LinkedHashMap<String, List<Lattice.Arc>>();
        lattice.words().stream()
                .filter(arc -> arc.to() < letters.length() && characters(arc) > 1)
                .sorted(
                        Comparator.comparing(Lattice.Arc::guessed)
                                .thenComparingInt(arc -> -arc.to())
                                .thenComparingInt(Lattice.Arc::cost))
                .forEach(arc ->
                        byEnd.computeIfAbsent(
                                        arc.guessed() + " " + arc.to(), end -> new ArrayList<>())
                                .add(arc));
        byEnd.values()
                .forEach(arcs ->
                        arcs.stream()
                                .limit(WORDS_EACH)
                                .forEach(arc -> found.add(arc.word().text(), arc.to())));
    }

    private static int characters(Lattice.Arc arc) {
        return arc.word().text().codePointCount(0, arc.word().text().length());
    }

    /// Every character of the first syllable: usual ones, those of an accent, rare ones.
    private void singles(Piece piece, Subject subject, String before, Found found) {
        if (!piece.meant().whole()) {
            return;
        }
        characters(piece.meant(), subject, before).forEach(c -> found.add(c, piece.end()));
        var alike = Sounds.alike(book.sounds().syllable(piece.meant().from())).keySet();
        for (String other : alike) {
            int number = book.sounds().number(other);
            if (number >= 0) {
                characters(
                                new Sounds.Meant(piece.end(), number, number + 1, 0, true),
                                subject,
                                before)
                        .stream()
                        .limit(12)
                        .forEach(c -> found.add(c, piece.end()));
            }
        }
        for (int rare : book.rare(piece.meant().from())) {
            found.add(Character.toString(rare), piece.end());
        }
    }

    private List<String> characters(Sounds.Meant syllable, Subject subject, String before) {
        if (subject == Subject.NAME) {
            var part = before.isEmpty() ? NameBook.Part.SURNAME : NameBook.Part.ONLY;
            return names.best(syllable, part, Integer.MAX_VALUE).stream()
                    .map(WordBook.Entry::text)
                    .toList();
        }
        return book.characters(syllable.from()).stream().map(WordBook.Entry::text).toList();
    }

    /// A syllable of the letters as they are shown.
    ///
    /// @param meant what it is, without any accent
    private record Piece(int start, Sounds.Meant meant) {

        int end() {
            return meant.end();
        }
    }

    /// The cut with the fewest and wholest pieces; empty where letters begin no syllable.
    private List<Piece> cut(String letters) {
        int n = letters.length();
        var cost = new double[n + 1];
        var from = new Piece[n + 1];
        java.util.Arrays.fill(cost, 1, n + 1, Double.MAX_VALUE);
        for (int at = 0; at < n; at++) {
            if (cost[at] == Double.MAX_VALUE) {
                continue;
            }
            int start = letters.startsWith(BORDER, at) ? at + 1 : at;
            if (start == n && cost[at] < cost[n]) {
                cost[n] = cost[at];
                from[n] = from[at];
            }
            for (var meant : book.sounds().read(letters, start)) {
                double step = !meant.whole() ? 1.7 : meant.end() - start == 1 ? 1.3 : 1;
                if (!meant.accent() && cost[at] + step < cost[meant.end()]) {
                    cost[meant.end()] = cost[at] + step;
                    from[meant.end()] = new Piece(start, meant);
                }
            }
        }
        return pieces(from, n);
    }

    private static List<Piece> pieces(Piece[] from, int n) {
        var pieces = new ArrayList<Piece>();
        int to = n;
        while (to > 0 && from[to] != null) {
            pieces.addFirst(from[to]);
            to = from[to].start();
            if (to > 0 && from[to] == null) {
                to--;
            }
        }
        return pieces;
    }

    private static String spelled(String letters, List<Piece> cut) {
        var words = new ArrayList<String>();
        int at = 0;
        for (var piece : cut) {
            words.add(letters.substring(piece.start(), piece.end()));
            at = piece.end();
        }
        String rest = letters.substring(at).replace(BORDER, "");
        if (!rest.isEmpty()) {
            words.add(rest);
        }
        return String.join(" ", words) + (letters.endsWith(BORDER) ? BORDER : "");
    }

    /// The letters without their last syllable.
    public String shorter(String letters) {
        var cut = cut(letters);
        if (letters.endsWith(BORDER) || cut.isEmpty() || cut.getLast().end() < letters.length()) {
            return letters.substring(0, letters.length() - 1);
        }
        return letters.substring(0, cut.getLast().start());
    }

    /// How a character is usually spelled; empty for one nobody spells.
    public String spelling(String character) {
        return book.spelling(character);
    }

    /// How a character is told from others of its sound: 银行的银; the text itself where it needs no
    /// telling.
    public String told(String text) {
        String word = tellings.get(text);
        return word == null ? text : word + "的" + text;
    }
}
