package kiosk.app.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import kiosk.app.ui.Words;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Kind;
import kiosk.avatar.dialog.Situation.Length;
import kiosk.avatar.voice.Clauses;
import kiosk.matter.Matter;

/// What she says in the conversation that can be known before anybody comes: the sentences without
/// a value of somebody's, and the beginnings of the others, during which the rest is made. They are
/// made ahead like the pages' own, so that an answer begins at once.
public final class FixedAnswers {

    /// Digits that may still be missing: an identity number has eighteen.
    private static final int MISSING_MOST = 17;

    private static final String OWN = "talk.";
    private static final String ANY_VALUE = "X";

    /// What stands on buttons that go on.
    private static final List<String> GO_ON =
            List.of("action.next", "review.next", "consent.agree", "rate.send", "end.done");

    private FixedAnswers() {}

    /// Those of the machine first, then those of these matters.
    public static Collection<String> of(Words words, List<Matter> matters) {
        var answers = new Answers(words, _ -> true);
        var all = new LinkedHashSet<String>();
        var own = words.bundle();
        own.keys().stream()
                .filter(key -> key.startsWith(OWN) && !key.startsWith("talk.chip."))
                .sorted()
                .map(own::get)
                .map(FixedAnswers::beginning)
                .filter(FixedAnswers::begins)
                .forEach(all::add);
        for (int missing = 1; missing <= MISSING_MOST; missing++) {
            all.add(words.get("talk.part", missing));
        }
        GO_ON.forEach(key -> all.add(words.get("talk.ask.next", own.get(key))));
        matters.forEach(matter -> all.addAll(of(matter, answers)));
        return all;
    }

    /// All of a sentence without a place for a value; of another what is spoken by itself before
    /// the first place; empty where that is nothing.
    private static String beginning(String text) {
        int place = text.indexOf('{');
        if (place < 0) {
            return text;
        }
        String before = text.substring(0, place);
        var first = Clauses.of(before + ANY_VALUE).getFirst();
        return first.to() == place ? before : "";
    }

    /// What only joins others (“，或者”) is never said by itself.
    private static boolean begins(String text) {
        return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    private static List<String> of(Matter matter, Answers answers) {
        var all = new ArrayList<String>();
        String title = answers.words().of(matter.name());
        all.add(answers.confirm(new Decision.Found(matter.id(), title, 1)).aloud());
        for (var field : matter.fields()) {
            String label = answers.words().of(field);
            var question = new Situation.Question("", label, Kind.TEXT, Length.of(Kind.TEXT), "");
            all.add(answers.ask(question).aloud());
            all.add(answers.wrote(question, "").aloud());
        }
        return all;
    }
}
