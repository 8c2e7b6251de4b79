package kiosk.avatar.dialog;

import java.util.List;
import kiosk.avatar.dialog.Decision.Found;
import kiosk.avatar.dialog.Situation.Choice;

/// What was asked last and waits for its answer. It counts only on the page it was asked on, and
/// only for the next thing that is said.
sealed interface Pending {

    /// Whether this is to be pressed.
    record Press(Choice choice) implements Pending {}

    /// Which of these is to be pressed.
    record WhichPress(List<Choice> choices) implements Pending {}

    /// Whether this matter is meant.
    record Open(Found matter) implements Pending {}

    /// Which of these matters is meant.
    record WhichMatter(List<Found> matters) implements Pending {}

    /// Nothing was asked.
    record None() implements Pending {}

    /// What waits after this was decided.
    static Pending after(Decision decision) {
        return switch (decision) {
            case Decision.ConfirmPress(Choice choice) -> new Press(choice);
            case Decision.WhichPress(List<Choice> choices) -> new WhichPress(choices);
            case Decision.ConfirmOpen(Found matter) -> new Open(matter);
            case Decision.WhichMatter(List<Found> matters) -> new WhichMatter(matters);
            default -> new None();
        };
    }
}
