package kiosk.avatar.dialog;

import java.util.List;
import java.util.Optional;
import kiosk.avatar.dialog.Decision.Found;
import kiosk.avatar.dialog.Decision.Word;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.dialog.Situation.Weight;

/// The answer to what was asked last. What is neither yes nor no nor one of several is no answer,
/// and the question is forgotten.
final class Replies {

    private final Commands commands;
    private final YesNo yesNo;

    Replies(Phrasebook book) {
        this.commands = book.commands();
        this.yesNo = book.yesNo();
    }

    Optional<Decision> read(List<Said> heard, Pending asked) {
        return switch (asked) {
            case Pending.None() -> Optional.empty();
            case Pending.Press(Choice choice) -> press(heard, choice);
            case Pending.Open(Found matter) -> yesOrNo(heard, new Decision.Open(matter));
            case Pending.WhichPress(List<Choice> choices) -> which(heard, choices);
            case Pending.WhichMatter(List<Found> matters) ->
                    which(heard, buttons(matters)).map(d -> matter(d, matters));
        };
    }

    /// What binds wants a plain yes that no other guess takes back; else it is asked again.
    private Optional<Decision> press(List<Said> heard, Choice choice) {
        Optional<Decision> reply = yesOrNo(heard, new Decision.Press(choice.id()));
        if (choice.weight() == Weight.LIGHT
                || reply.filter(Decision.Press.class::isInstance).isEmpty()) {
            return reply;
        }
        boolean plain =
                commands.word(heard.getFirst(), Commands.Hearing.EXACT)
                        .filter(w -> w == Word.YES)
                        .isPresent();
        boolean doubt =
                heard.stream().anyMatch(said -> yesNo.read(said).filter(yes -> !yes).isPresent());
        return plain && !doubt ? reply : Optional.of(new Decision.ConfirmPress(choice));
    }

    private Optional<Decision> yesOrNo(List<Said> heard, Decision done) {
        for (Said said : heard) {
            Optional<Boolean> yes = yesNo.read(said);
            if (yes.isPresent() && (yes.get() || YesNo.instead(said).isEmpty() || whole(said))) {
                return Optional.of(yes.get() ? done : new Decision.Nothing());
            }
        }
        return Optional.empty();
    }

    private boolean whole(Said said) {
        return commands.word(said, Commands.Hearing.LOOSE).filter(w -> w == Word.NO).isPresent();
    }

    private Optional<Decision> which(List<Said> heard, List<Choice> choices) {
        if (whole(heard.getFirst())) {
            return Optional.of(new Decision.Rephrase(false));
        }
        List<Choice> options =
                choices.stream()
                        .map(c -> new Choice(c.id(), c.names(), Role.OPTION, c.weight()))
                        .toList();
        return Choosing.exact(heard, choices)
                .or(() -> Choosing.placed(heard, options))
                .or(() -> Choosing.alike(heard, choices));
    }

    private static List<Choice> buttons(List<Found> matters) {
        return matters.stream()
                .map(m -> new Choice(m.id(), List.of(m.title()), Role.OPTION, Weight.LIGHT))
                .toList();
    }

    private static Decision matter(Decision decision, List<Found> matters) {
        return switch (decision) {
            case Decision.Press(String id) -> new Decision.Open(of(id, matters));
            case Decision.ConfirmPress(Choice choice) ->
                    new Decision.ConfirmOpen(of(choice.id(), matters));
            case Decision.WhichPress(List<Choice> choices) ->
                    new Decision.WhichMatter(
                            choices.stream().map(c -> of(c.id(), matters)).toList());
            default -> decision;
        };
    }

    private static Found of(String id, List<Found> matters) {
        return matters.stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }
}
