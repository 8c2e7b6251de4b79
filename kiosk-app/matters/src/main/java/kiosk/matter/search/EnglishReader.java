package kiosk.matter.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads English words: stems, other words for the same, beginnings, slips of the finger.
///
/// Thread rule: immutable, any thread.
final class EnglishReader {

    private static final float MEANT = 0.8f;
    private static final float SLIP = 0.75f;
    private static final float BEGINNING = 0.85f;
    private static final float PAIR = 0.6f;
    private static final int PHRASE_MOST = 3;

    private final Thesaurus thesaurus;
    private final Postings postings;
    private final Vocabulary words;

    EnglishReader(Thesaurus thesaurus, Postings postings, Vocabulary words) {
        this.thesaurus = thesaurus;
        this.postings = postings;
        this.words = words;
    }

    /// Whether these are words of the catalogue, the last perhaps unfinished.
    boolean known(List<String> block) {
        for (int i = 0; i < block.size(); i++) {
            String word = block.get(i);
            boolean last = i + 1 == block.size() && word.length() > 2;
            if (!Stem.small(word)
                    && !postings.has("w" + Stem.of(word))
                    && !(last && words.begins(word))) {
                return false;
            }
        }
        return true;
    }

    Optional<Query> read(List<String> block, Set<String> actions) {
        List<String> said = block.stream().filter(word -> !Stem.small(word)).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<String> stems = said.stream().map(Stem::of).toList();
        List<Query> parts = new ArrayList<>();
        int at = 0;
        while (at < stems.size()) {
            Thesaurus.Match match =
                    thesaurus
                            .match(stems, at, PHRASE_MOST)
                            .orElse(
                                    new Thesaurus.Match(
                                            1, new Thesaurus.Meaning(List.of(), "", false)));
            List<Query.Reading> readings = new ArrayList<>();
            readings.add(new Query.Reading(typed(said, stems, at, match.length()), 1));
            for (String other : match.meaning().others()) {
                readings.add(
                        new Query.Reading(
                                phrase(List.of(Thesaurus.stems(other).split(" "))), MEANT));
            }
            parts.add(new Query.Best(readings));
            if (at > 0) {
                pair(stems.get(at - 1), stems.get(at), parts);
            }
            if (!match.meaning().action().isEmpty()) {
                actions.add(match.meaning().action());
            }
            at += match.length();
        }
        return Optional.of(new Query.Sum(parts));
    }

    private Query typed(List<String> said, List<String> stems, int from, int length) {
        List<Query> units = new ArrayList<>();
        for (int i = from; i < from + length; i++) {
            List<Query.Term> terms = new ArrayList<>();
            String stem = stems.get(i);
            terms.add(new Query.Term("w" + stem, 1));
            if (i + 1 == said.size()) {
                for (String longer : words.beginning(said.get(i))) {
                    terms.add(new Query.Term("w" + longer, BEGINNING));
                }
            }
            if (terms.size() == 1 && !postings.has("w" + stem)) {
                for (String near : words.near(said.get(i))) {
                    terms.add(new Query.Term("w" + near, SLIP));
                }
            }
            units.add(new Query.Unit(terms));
            if (i > from) {
                pair(stems.get(i - 1), stem, units);
            }
        }
        return new Query.Sum(units);
    }

    private Query phrase(List<String> stems) {
        List<Query> units = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            units.add(new Query.Unit(List.of(new Query.Term("w" + stems.get(i), 1))));
            if (i > 0) {
                pair(stems.get(i - 1), stems.get(i), units);
            }
        }
        return new Query.Sum(units);
    }

    private void pair(String one, String two, List<Query> into) {
        String key = "w" + one + ' ' + two;
        if (postings.has(key)) {
            into.add(new Query.Unit(List.of(new Query.Term(key, PAIR))));
        }
    }
}
