package kiosk.app.document;

import java.util.List;

/// A block of a template with its fields filled in: what a composer sets on paper.
public sealed interface Filled {

    /// A paragraph.
    record Paragraph(Words words, Align align, Style style) implements Filled {}

    /// Labels and values.
    ///
    /// @param columns 1 or 2 pairs beside each other, on pages
    record Facts(List<Fact> facts, int columns) implements Filled {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// One label with its value.
    record Fact(Words label, Words value) {}

    /// The amount everything is about, with its capitals.
    record Amount(Words label, String figures, String capitals) implements Filled {}

    /// A table with thin lines.
    ///
    /// @param total last row, empty where there is none
    /// @param empty what stands there without rows
    record Grid(List<Column> columns, List<List<Words>> rows, List<Words> total, Words empty)
            implements Filled {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            total = List.copyOf(total);
        }
    }

    /// A column of a [Grid]; `width` is its share.
    record Column(Words label, int width, Align align) {}

    /// Sentences, one under the other.
    record Lines(List<String> lines) implements Filled {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// What happens next.
    record Next(Words words) implements Filled {}

    /// A thin line across.
    record Rule() implements Filled {}

    /// A little space.
    record Space() implements Filled {}

    /// Where text stands.
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// How text looks.
    enum Style {
        NORMAL,
        STRONG,
        LARGE,
        SMALL
    }
}
