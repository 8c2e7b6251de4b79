package kiosk.app.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.app.visit.Act;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.voice.Speech;

/// A page that remembers what was done on it.
final class FakePage implements SpokenPage {
    final List<String> done = new ArrayList<>();
    List<Choice> choices = List.of();
    Optional<Situation.Question> question = Optional.empty();
    String key = "";

    @Override
    public Situation situation() {
        return new Situation(key, Speech.Language.MANDARIN, choices, question, false);
    }

    @Override
    public void press(String choice) {
        done.add("press " + choice);
    }

    @Override
    public void fill(String field, String value) {
        done.add("fill " + field + "=" + value);
    }

    @Override
    public void fillPart(String field, String value) {
        done.add("part " + field + "=" + value);
    }

    @Override
    public boolean takeBack() {
        return false;
    }

    @Override
    public void open(String matter) {
        done.add("open " + matter);
    }

    @Override
    public void offer(List<String> matters) {
        done.add("offer " + matters);
    }

    @Override
    public void act(Act act) {
        done.add(
                switch (act) {
                    case Act.Begin() -> "begin";
                    case Act.Touched() -> "touched";
                    case Act.CallStaff(boolean call) -> call ? "call staff" : "no staff";
                    default -> act.toString();
                });
    }
}
