package kiosk.matter.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From what was typed to a [Query] and the actions it names.
///
/// Thread rule: immutable, any thread.
final class QueryReader {

    /// @param actions names of the actions asked for, as in `words.txt`
    record Read(Query query, Set<String> actions) {}

    private final Syllables syllables;
    private final Postings postings;
    private final SoundReader sounds;
    private final EnglishReader english;

    QueryReader(Syllables syllables, Thesaurus thesaurus, Postings postings, Vocabulary words) {
        this.syllables = syllables;
        this.postings = postings;
        this.sounds = new SoundReader(syllables, thesaurus, postings);
        this.english = new EnglishReader(thesaurus, postings, words);
    }

    Read read(String plain) {
        Set<String> actions = new HashSet<>();
        List<Query> parts = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        for (Plain.Run run : Plain.runs(plain)) {
            if (run.han()) {
                letters(letters, parts, actions);
                parts.add(sounds.read(Position.ofText(run.text(), syllables), actions));
            } else {
                letters.add(run.text());
            }
        }
        letters(letters, parts, actions);
        whole("=" + plain, 0.6f, parts);
        return new Read(new Query.Sum(parts), actions);
    }

    private void whole(String key, float weight, List<Query> into) {
        if (postings.has(key)) {
            into.add(new Query.Unit(List.of(new Query.Term(key, weight))));
        }
    }

    /// Letters may be English, pinyin or initials: each is read, the best counts.
    private void letters(List<String> block, List<Query> parts, Set<String> actions) {
        if (block.isEmpty()) {
            return;
        }
        List<Query.Reading> readings = new ArrayList<>();
        boolean known = english.known(block);
        Set<String> spoken = new HashSet<>();
        english.read(block, spoken).ifPresent(q -> readings.add(new Query.Reading(q, 1)));
        Optional<List<Position>> typed = positions(block);
        if (typed.isPresent()) {
            boolean complete = typed.get().stream().allMatch(Position::whole);
            List<Query> sum = new ArrayList<>();
            Set<String> sounded = new HashSet<>();
            sum.add(sounds.read(typed.get(), sounded));
            whole("=" + String.join("", block), complete ? 0.6f : 0.8f, sum);
            readings.add(new Query.Reading(new Query.Sum(sum), known ? 0.5f : 0.95f));
            finer(block)
                    .ifPresent(p ->
                            readings.add(new Query.Reading(sounds.read(p, new HashSet<>()), 0.9f)));
            if (!known) {
                spoken = sounded;
            }
        }
        if (!known && block.size() == 1) {
            mended(String.join("", block))
                    .ifPresent(positions ->
                            readings.add(
                                    new Query.Reading(
                                            sounds.read(positions, new HashSet<>()), 0.7f)));
        }
        actions.addAll(spoken);
        parts.add(new Query.Best(readings));
        block.clear();
    }

    private Optional<List<Position>> positions(List<String> block) {
        List<Position> all = new ArrayList<>();
        for (String token : block) {
            if (!latin(token)) {
                return Optional.empty();
            }
            List<Syllables.Piece> pieces = syllables.cut(token);
            boolean open = block.size() == 1 || token.equals(block.getLast());
            if (pieces.isEmpty() || !(open || pieces.stream().allMatch(Syllables.Piece::whole))) {
                return Optional.empty();
            }
            all.addAll(Position.ofPieces(pieces, syllables));
        }
        return Optional.of(all);
    }

    /// The typed letters cut finer, when that is another reading.
    private Optional<List<Position>> finer(List<String> block) {
        List<Syllables.Piece> pieces =
                block.stream().flatMap(token -> syllables.cut(token).stream()).toList();
        List<Syllables.Piece> finer = syllables.cutFiner(pieces);
        return finer.equals(pieces)
                ? Optional.empty()
                : Optional.of(Position.ofPieces(finer, syllables));
    }

    private static boolean latin(String token) {
        return token.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /// Pinyin with two letters swapped or one too many, when every sound pair of the mended
    /// spelling is one the catalogue knows and the typed spelling is not.
    private Optional<List<Position>> mended(String letters) {
        if (letters.length() < 5 || letters.length() > 24 || !latin(letters) || heard(letters)) {
            return Optional.empty();
        }
        for (int i = 0; i + 1 < letters.length(); i++) {
            String swapped =
                    letters.substring(0, i)
                            + letters.charAt(i + 1)
                            + letters.charAt(i)
                            + letters.substring(i + 2);
            if (heard(swapped)) {
                return Optional.of(Position.ofPieces(syllables.cut(swapped), syllables));
            }
        }
        for (int i = 0; i < letters.length(); i++) {
            String shorter = letters.substring(0, i) + letters.substring(i + 1);
            if (heard(shorter)) {
                return Optional.of(Position.ofPieces(syllables.cut(shorter), syllables));
            }
        }
        return Optional.empty();
    }

    private boolean heard(String letters) {
        List<Syllables.Piece> pieces = syllables.cut(letters);
        for (int i = 0; i + 1 < pieces.size(); i++) {
            if (!pieces.get(i).whole()
                    || !pieces.get(i + 1).whole()
                    || !postings.has(
                            "p" + pieces.get(i).letters() + ' ' + pieces.get(i + 1).letters())) {
                return false;
            }
        }
        return pieces.size() > 1;
    }
}
