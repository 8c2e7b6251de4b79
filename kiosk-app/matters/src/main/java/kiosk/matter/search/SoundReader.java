package kiosk.matter.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads Chinese characters or typed pinyin: single places, neighbours, known words.
///
/// Thread rule: immutable, any thread.
final class SoundReader {

    private static final float ALONE = 0.3f;
    private static final float SOUND = 0.72f;
    private static final float TYPED = 0.95f;
    private static final float FUZZY = 0.75f;
    private static final float MEANT = 0.85f;
    private static final int EXPANSIONS_MOST = 400;

    private final Syllables syllables;
    private final Thesaurus thesaurus;
    private final Postings postings;

    SoundReader(Syllables syllables, Thesaurus thesaurus, Postings postings) {
        this.syllables = syllables;
        this.thesaurus = thesaurus;
        this.postings = postings;
    }

    /// @param actions takes the actions that are named
    Query read(List<Position> text, Set<String> actions) {
        Query.Sum read = read(text, actions, true);
        return read.parts().isEmpty() ? read(text, actions, false) : read;
    }

    private Query.Sum read(List<Position> text, Set<String> actions, boolean skipFillers) {
        List<Query> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.size()) {
            Optional<Thesaurus.Match> match = thesaurus.match(text, at);
            if (match.isEmpty() || (match.get().meaning().filler() && !skipFillers)) {
                at++;
                continue;
            }
            segment(text, from, at, parts);
            Thesaurus.Meaning meaning = match.get().meaning();
            int end = at + match.get().length();
            if (!meaning.filler()) {
                parts.add(word(text.subList(at, end), meaning));
                joint(text, at, parts);
                joint(text, end, parts);
                if (!meaning.action().isEmpty()) {
                    actions.add(meaning.action());
                }
            }
            at = end;
            from = end;
        }
        segment(text, from, text.size(), parts);
        return new Query.Sum(parts);
    }

    /// Neighbours across the border of a known word.
    private void joint(List<Position> text, int border, List<Query> parts) {
        if (border > 0 && border < text.size()) {
            pair(text.get(border - 1), text.get(border), 0.5f).ifPresent(parts::add);
        }
    }

    private void segment(List<Position> text, int from, int to, List<Query> parts) {
        if (to > from) {
            parts.add(plain(text.subList(from, to)));
        }
    }

    /// A known word: itself, or what else it is called.
    private Query word(List<Position> word, Thesaurus.Meaning meaning) {
        List<Query.Reading> readings = new ArrayList<>();
        readings.add(new Query.Reading(plain(word), 1));
        for (String other : meaning.others()) {
            readings.add(new Query.Reading(plain(Position.ofText(other, syllables)), MEANT));
        }
        return new Query.Best(readings);
    }

    private Query plain(List<Position> text) {
        List<Query> units = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            single(text.get(i), text.size() == 1).ifPresent(units::add);
            if (i + 1 < text.size()) {
                pair(text.get(i), text.get(i + 1), 1).ifPresent(units::add);
            }
            if (i + 2 < text.size()) {
                triple(text.subList(i, i + 3)).ifPresent(units::add);
            }
        }
        return new Query.Sum(units);
    }

    private Optional<Query> single(Position one, boolean only) {
        float weight = only ? 2 * ALONE : ALONE;
        Map<String, Float> terms = new LinkedHashMap<>();
        if (!one.typed()) {
            terms.put("c" + one.character(), weight);
        }
        if (one.bare()) {
            if (only) {
                one.initial().forEach(first -> terms.put("i" + first, weight));
            }
        } else {
            float sound = one.typed() ? TYPED * weight : SOUND * weight;
            one.readings().forEach(r -> terms.put("p" + r, one.whole() ? sound : 0.8f * sound));
            if (one.whole() && (only || one.typed())) {
                one.folded().forEach(r -> terms.put("f" + r, FUZZY * sound));
            }
        }
        return unit(terms);
    }

    private Optional<Query> pair(Position one, Position two, float weight) {
        Map<String, Float> terms = new LinkedHashMap<>();
        if (!one.typed() && !two.typed()) {
            terms.put("c" + one.character() + two.character(), weight);
        }
        boolean typed = one.typed() && two.typed();
        float sound = weight * (typed ? TYPED : SOUND);
        if (one.whole() && two.whole()) {
            cross("p", one.readings(), two.readings(), sound, terms);
            cross("f", one.folded(), two.folded(), sound * FUZZY, terms);
        } else {
            for (String a : one.initial()) {
                two.initial().forEach(b -> terms.put("i" + a + b, weight * 0.6f));
            }
            if (!one.bare() || !two.bare()) {
                cross("p", one.readings(), two.readings(), weight * 0.8f, terms);
            }
        }
        return unit(terms);
    }

    /// Three in a row, only for initials: two letters alone are said by too many words.
    private static Optional<Query> triple(List<Position> three) {
        if (three.stream().filter(Position::bare).count() < 2) {
            return Optional.empty();
        }
        StringBuilder letters = new StringBuilder("i");
        three.forEach(position -> letters.append(position.initial().getFirst()));
        return unit(Map.of(letters.toString(), 1f));
    }

    private void cross(
            String kind,
            List<String> one,
            List<String> two,
            float weight,
            Map<String, Float> terms) {
        if (one.size() * two.size() > EXPANSIONS_MOST) {
            return;
        }
        for (String a : one) {
            for (String b : two) {
                String key = kind + a + ' ' + b;
                if (postings.has(key) || one.size() * two.size() == 1) {
                    terms.merge(key, weight, Math::max);
                }
            }
        }
    }

    private static Optional<Query> unit(Map<String, Float> terms) {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        List<Query.Term> list = new ArrayList<>();
        terms.forEach((key, weight) -> list.add(new Query.Term(key, weight)));
        return Optional.of(new Query.Unit(list));
    }
}
