package kiosk.app.talk;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kiosk.app.ui.Words;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Situation;

/// What she says in the conversation, in one language. The hall hears her: names that nobody wrote
/// for everybody (a list of somebody's fines) and values are shown and not said.
///
/// @param words in the customer's language
/// @param authored whether a text was written for everybody
record Answers(Words words, Predicate<String> authored) {

    private static final int NAMED_MOST = 4;
    private static final int TAIL = 4;

    private Answer of(String key, Object... values) {
        return Answer.open(words.get(key, values));
    }

    private Answer named(String key, List<String> names) {
        String list = String.join(words.get("talk.or"), names);
        String shown = words.get(key, list);
        boolean open = names.stream().allMatch(authored);
        return new Answer(shown, open ? shown : words.get(key + ".screen"));
    }

    /// Whether this button is meant.
    Answer confirm(Situation.Choice choice) {
        return named("talk.confirm.press", List.of(choice.names().getFirst()));
    }

    /// Whether this matter is meant; its name is written for everybody.
    Answer confirm(Decision.Found matter) {
        return of("talk.confirm.open", matter.title());
    }

    /// Which of these buttons is meant.
    Answer whichPress(List<Situation.Choice> choices) {
        return named("talk.which", choices.stream().map(c -> c.names().getFirst()).toList());
    }

    /// Which of these matters is meant.
    Answer whichMatter(List<Decision.Found> matters) {
        return of("talk.which", numbered(matters.stream().map(Decision.Found::title).toList()));
    }

    private String numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> words.get("talk.number", i + 1, names.get(i)))
                .collect(Collectors.joining(words.get("talk.comma")));
    }

    /// Something was chosen, and nothing follows by itself.
    Answer chosen(Situation.Choice choice) {
        return named("talk.chosen", List.of(choice.names().getFirst()));
    }

    /// A field was filled in: to be looked at, or its tail to be heard.
    Answer wrote(Situation.Question question, String value) {
        String shown = words.get("talk.wrote", question.label());
        return switch (question.kind()) {
            case ID_NUMBER, PHONE, BANK_CARD ->
                    new Answer(
                            shown,
                            words.get(
                                    "talk.wrote.tail",
                                    question.label(),
                                    value.substring(Math.max(0, value.length() - TAIL))));
            default -> Answer.open(shown);
        };
    }

    /// A part of a number was written, or all of it has to be said anew.
    Answer wrote(Situation.Question question, Decision.Part part) {
        if (part.value().isEmpty()) {
            return of("talk.part.anew", question.label());
        }
        return part.missing() == 0 ? of("talk.part.on") : of("talk.part", part.missing());
    }

    Answer rephrase(boolean again) {
        return of(again ? "talk.rephrase.again" : "talk.rephrase");
    }

    Answer urgent(Decision.Need need) {
        return of(
                switch (need) {
                    case CARD_LOST -> "talk.urgent.card";
                    case FRAUD -> "talk.urgent.fraud";
                    case EMERGENCY -> "talk.urgent.help";
                });
    }

    Answer fixed(String key) {
        return of(key);
    }

    /// What can be said now; empty when there is nothing to say.
    Answer prompt(Situation now) {
        if (now.question().isPresent()) {
            return ask(now.question().get());
        }
        if (now.matters()) {
            return of("talk.ask.matter");
        }
        var options = named(now, Situation.Role.OPTION);
        if (!options.isEmpty()) {
            return options.size() <= NAMED_MOST
                    ? named("talk.ask.options", options)
                    : of("talk.ask.options.screen");
        }
        var next = named(now, Situation.Role.NEXT);
        return next.isEmpty() ? Answer.open("") : named("talk.ask.next", next);
    }

    /// What to say into this field.
    Answer ask(Situation.Question question) {
        if (question.kind() == Situation.Kind.SECRET) {
            return of("talk.ask.secret");
        }
        return question.written().isEmpty()
                ? of("talk.ask.field", question.label())
                : of("talk.ask.rest", question.label());
    }

    private static List<String> named(Situation now, Situation.Role role) {
        return now.choices().stream()
                .filter(c -> c.role() == role)
                .map(c -> c.names().getFirst())
                .toList();
    }
}
