package kiosk.matter.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The inverted index: term → entries with the BM25 impact of the term there, ready to add.
///
/// Thread rule: immutable, any thread.
final class Postings {

    private static final float SATURATION = 1.2f;
    private static final float UNKNOWN = 2.5f;

    /// Of one term: entries ascending, and how much each gets.
    private record Row(int[] entries, float[] impacts, float most) {}

    private final Map<String, Row> rows;
    private final int entries;

    private Postings(Map<String, Row> rows, int entries) {
        this.rows = rows;
        this.entries = entries;
    }

    /// Collects entries, which come in ascending order.
    ///
    /// Thread rule: one thread.
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> terms = new ArrayList<>();
        private final List<long[]> lists = new ArrayList<>();
        private int[] counts = new int[1024];
        private float[] weights = new float[1024];
        private int[] touched = new int[1024];
        private int open;
        private int entries;

        /// The numbers of these terms, each once.
        int[] numbers(List<String> words) {
            return words.stream().distinct().mapToInt(this::number).toArray();
        }

        private int number(String term) {
            Integer known = numbers.putIfAbsent(term, terms.size());
            if (known != null) {
                return known;
            }
            terms.add(term);
            lists.add(new long[4]);
            if (terms.size() > counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
                weights = Arrays.copyOf(weights, 2 * weights.length);
                touched = Arrays.copyOf(touched, 2 * touched.length);
            }
            return terms.size() - 1;
        }

        /// Adds to the weighted frequency of these terms in the open entry.
        void put(int[] numbers, float weight) {
            for (int number : numbers) {
                if (weights[number] == 0) {
                    touched[open++] = number;
                }
                weights[number] += weight;
            }
        }

        /// Closes the open entry.
        void next() {
            for (int i = 0; i < open; i++) {
                int number = touched[i];
                long[] list = lists.get(number);
                if (counts[number] == list.length) {
                    list = Arrays.copyOf(list, 2 * list.length);
                    lists.set(number, list);
                }
                list[counts[number]++] =
                        ((long) entries << 32) | Float.floatToIntBits(weights[number]);
                weights[number] = 0;
            }
            open = 0;
            entries++;
        }

        Postings build() {
            Map<String, Row> rows = HashMap.newHashMap(terms.size());
            for (int i = 0; i < terms.size(); i++) {
                rows.put(terms.get(i), row(lists.get(i), counts[i]));
            }
            return new Postings(rows, entries);
        }

        private Row row(long[] list, int count) {
            double rarity = Math.log(1 + (entries - count + 0.5) / (count + 0.5));
            int[] at = new int[count];
            float[] impacts = new float[count];
            float most = 0;
            for (int i = 0; i < count; i++) {
                float weight = Float.intBitsToFloat((int) list[i]);
                at[i] = (int) (list[i] >> 32);
                impacts[i] = (float) (rarity * weight / (weight + SATURATION));
                most = Math.max(most, impacts[i]);
            }
            return new Row(at, impacts, most);
        }
    }

    boolean has(String term) {
        return rows.containsKey(term);
    }

    /// Number of postings, for figures.
    long postings() {
        return rows.values().stream().mapToLong(row -> row.entries().length).sum();
    }

    /// What the best imaginable entry would get.
    float ideal(Query query) {
        return switch (query) {
            case Query.Unit(List<Query.Term> terms) -> {
                float most = 0;
                for (Query.Term term : terms) {
                    Row row = rows.get(term.key());
                    most = Math.max(most, row == null ? 0 : term.weight() * row.most());
                }
                yield most > 0 || terms.isEmpty() ? most : UNKNOWN * terms.getFirst().weight();
            }
            case Query.Sum(List<Query> parts) -> {
                float sum = 0;
                for (Query part : parts) {
                    sum += ideal(part);
                }
                yield sum;
            }
            case Query.Best(List<Query.Reading> readings) -> {
                float most = 0;
                for (Query.Reading reading : readings) {
                    most = Math.max(most, reading.weight() * ideal(reading.query()));
                }
                yield most;
            }
        };
    }

    /// The sum of impacts per entry; 0 where nothing was found.
    float[] score(Query query) {
        Sheet sheet = new Scorer().score(query);
        return sheet.value;
    }

    /// Scores of one part of the query, and which entries have any.
    private static final class Sheet {
        private final float[] value;
        private final int[] touched;
        private int count;

        Sheet(int entries) {
            value = new float[entries];
            touched = new int[entries];
        }

        void add(int entry, float more) {
            if (more > 0) {
                note(entry);
                value[entry] += more;
            }
        }

        void raise(int entry, float to) {
            if (to > value[entry]) {
                note(entry);
                value[entry] = to;
            }
        }

        private void note(int entry) {
            if (value[entry] == 0) {
                touched[count++] = entry;
            }
        }

        void clear() {
            for (int i = 0; i < count; i++) {
                value[touched[i]] = 0;
            }
            count = 0;
        }
    }

    /// One search: sheets are reused while it runs.
    private final class Scorer {
        private final Deque<Sheet> free = new ArrayDeque<>();

        Sheet score(Query query) {
            @Nullable Sheet spare = free.poll();
            Sheet sheet = spare == null ? new Sheet(entries) : spare;
            switch (query) {
                case Query.Unit(List<Query.Term> terms) -> unit(terms, sheet);
                case Query.Sum(List<Query> parts) -> parts.forEach(part -> fold(part, sheet, 0));
                case Query.Best(List<Query.Reading> readings) ->
                        readings.forEach(r -> fold(r.query(), sheet, r.weight()));
            }
            return sheet;
        }

        private void unit(List<Query.Term> terms, Sheet sheet) {
            for (Query.Term term : terms) {
                Row row = rows.get(term.key());
                if (row != null) {
                    for (int i = 0; i < row.entries().length; i++) {
                        sheet.raise(row.entries()[i], term.weight() * row.impacts()[i]);
                    }
                }
            }
        }

        /// @param weight 0 adds the part, else the part may be the better reading
        private void fold(Query part, Sheet into, float weight) {
            Sheet one = score(part);
            for (int i = 0; i < one.count; i++) {
                int entry = one.touched[i];
                if (weight == 0) {
                    into.add(entry, one.value[entry]);
                } else {
                    into.raise(entry, weight * one.value[entry]);
                }
            }
            one.clear();
            free.push(one);
        }
    }

    /// The entries with a score of at least `least`, best first, ties in the order of the
    /// catalogue.
    static int[] best(float[] scores, float least, int most) {
        long[] found = new long[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= least && scores[i] > 0) {
                // positive floats order like their bits: high half the score, low half the place
                found[count++] = -((long) Float.floatToIntBits(scores[i]) << 32) + i;
            }
        }
        long[] order = Arrays.copyOf(found, count);
        Arrays.sort(order);
        int[] entries = new int[Math.min(most, count)];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (int) order[i];
        }
        return entries;
    }
}
