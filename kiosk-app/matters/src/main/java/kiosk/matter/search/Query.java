package kiosk.matter.search;

import java.util.List;

/// What was typed, as a tree: a [Unit] is the best of a few terms, a [Sum] adds its parts, a [Best]
/// is the best of several readings of the same letters.
sealed interface Query {

    /// One term of the index and how much it counts (0–1).
    record Term(String key, float weight) {}

    /// One place of the query: the best of these terms.
    record Unit(List<Term> terms) implements Query {
        public Unit {
            terms = List.copyOf(terms);
        }
    }

    /// All of it.
    record Sum(List<Query> parts) implements Query {
        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /// One way to read a part of the query.
    record Reading(Query query, float weight) {}

    /// The best reading.
    record Best(List<Reading> readings) implements Query {
        public Best {
            readings = List.copyOf(readings);
        }
    }
}
