package kiosk.app.document;

import java.util.List;
import java.util.Optional;

/// An element of a template, as its author wrote it.
sealed interface Block {

    /// Shown only when this holds.
    Condition when();

    record Paragraph(Condition when, Pattern words, Filled.Align align, Filled.Style style)
            implements Block {}

    record Facts(Condition when, List<Fact> facts, int columns) implements Block {}

    record Fact(Condition when, Pattern label, Pattern value) {}

    /// @param fen name of a money field
    record Amount(Condition when, Pattern label, String fen) implements Block {}

    /// @param rows name of a list field
    record Table(
            Condition when, String rows, List<Column> columns, Optional<Total> total, Pattern empty)
            implements Block {}

    record Column(Pattern label, Pattern value, int width, Filled.Align align) {}

    /// @param sum columns of the list that are added up
    record Total(Pattern label, List<String> sum) {}

    /// @param from name of a lines field
    record Lines(Condition when, String from) implements Block {}

    record Next(Condition when, Pattern words) implements Block {}

    record Rule(Condition when) implements Block {}

    record Space(Condition when) implements Block {}
}
