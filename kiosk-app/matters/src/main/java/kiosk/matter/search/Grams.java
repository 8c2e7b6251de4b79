package kiosk.matter.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The terms of a text: characters (`c`), sounds (`p`), folded sounds (`f`), initials (`i`),
/// English stems (`w`) and whole phrases (`=`).
///
/// Thread rule: one thread, while an index is built.
final class Grams {

    private static final int COMBINATIONS_MOST = 4;

    private final Syllables syllables;
    private final Map<String, int[]> full = new HashMap<>();
    private final Map<String, int[]> light = new HashMap<>();
    private final Postings.Builder index;

    Grams(Syllables syllables, Postings.Builder index) {
        this.syllables = syllables;
        this.index = index;
    }

    /// Numbers of all terms of a name or keyword.
    int[] full(String text) {
        return full.computeIfAbsent(text, t -> index.numbers(terms(Plain.of(t), true)));
    }

    /// Of longer text: no initials, no whole phrase, no single sounds.
    int[] light(String text) {
        return light.computeIfAbsent(text, t -> index.numbers(terms(Plain.of(t), false)));
    }

    private List<String> terms(String plain, boolean all) {
        List<String> terms = new ArrayList<>();
        String before = "";
        for (Plain.Run run : Plain.runs(plain)) {
            if (run.han()) {
                han(Position.ofText(run.text(), syllables), all, terms);
                before = "";
            } else if (!Stem.small(run.text())) {
                String stem = Stem.of(run.text());
                terms.add("w" + stem);
                if (!before.isEmpty()) {
                    terms.add("w" + before + ' ' + stem);
                }
                before = stem;
            }
        }
        if (all) {
            whole(plain, terms);
        }
        return terms;
    }

    private static void han(List<Position> run, boolean all, List<String> terms) {
        for (int i = 0; i < run.size(); i++) {
            Position one = run.get(i);
            terms.add("c" + one.character());
            if (all) {
                one.readings().forEach(r -> terms.add("p" + r));
                one.folded().forEach(r -> terms.add("f" + r));
            }
            if (i + 1 < run.size()) {
                Position two = run.get(i + 1);
                terms.add("c" + one.character() + two.character());
                pairs("p", one.readings(), two.readings(), terms);
                pairs("f", one.folded(), two.folded(), terms);
            }
        }
        if (all) {
            initials(run, terms);
        }
    }

    private static void initials(List<Position> run, List<String> terms) {
        run.getFirst().initial().forEach(first -> terms.add("i" + first));
        for (int i = 0; i + 1 < run.size(); i++) {
            List<String> two = joined(run.subList(i, i + 2), Position::initial);
            two.forEach(letters -> terms.add("i" + letters));
            if (i + 2 < run.size()) {
                joined(run.subList(i, i + 3), Position::initial)
                        .forEach(letters -> terms.add("i" + letters));
            }
        }
    }

    private static void pairs(String kind, List<String> one, List<String> two, List<String> terms) {
        for (String a : one) {
            for (String b : two) {
                terms.add(kind + a + ' ' + b);
            }
        }
    }

    private interface Sounds {
        List<String> of(Position position);
    }

    private static List<String> joined(List<Position> run, Sounds sounds) {
        List<String> all = List.of("");
        for (Position position : run) {
            Set<String> longer = new LinkedHashSet<>();
            for (String start : all) {
                sounds.of(position).forEach(sound -> longer.add(start + sound));
            }
            all = longer.stream().limit(COMBINATIONS_MOST).toList();
        }
        return all;
    }

    private void whole(String plain, List<String> terms) {
        terms.add("=" + plain);
        List<Plain.Run> runs = Plain.runs(plain);
        if (!runs.isEmpty() && runs.getFirst().han()) {
            List<Position> first = Position.ofText(runs.getFirst().text(), syllables);
            if (runs.size() > 1) {
                terms.add("=" + runs.getFirst().text());
            }
            joined(first, Position::readings).forEach(letters -> terms.add("=" + letters));
            joined(first, Position::initial).forEach(letters -> terms.add("=" + letters));
        }
    }
}
