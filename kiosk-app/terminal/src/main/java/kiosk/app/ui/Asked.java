package kiosk.app.ui;

import java.util.function.Consumer;
import kiosk.avatar.dialog.Situation;

/// A field that waits for its answer.
///
/// @param answer takes a text as [Situation.Kind] says
/// @param part takes a number of which something is missing; the field is asked for again
public record Asked(Situation.Question question, Consumer<String> answer, Consumer<String> part) {}
