package kiosk.app.screen.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// One question: which answer is marked, and what was wrong with the last.
final class QuestionViewModel {

    private final Host host;
    private final Page.Question page;
    private final StringProperty chosen = new SimpleStringProperty("");
    private List<Move.Problem> problems;
    private boolean nothingChosen;

    QuestionViewModel(Host host, Page.Question page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
        chosen.set(page.chosen().orElse(""));
    }

    boolean update(List<Move.Problem> newProblems) {
        boolean changed = !newProblems.equals(problems);
        problems = newProblems;
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Question page() {
        return page;
    }

    StringProperty chosen() {
        return chosen;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    /// True after Continue without an answer.
    boolean nothingChosen() {
        return nothingChosen;
    }

    void choose(String value) {
        chosen.set(value);
        if (nothingChosen) {
            nothingChosen = false;
            host.redraw();
        }
    }

    void next() {
        Optional<String> value = Optional.of(chosen.get()).filter(v -> !v.isEmpty());
        if (value.isPresent()) {
            host.act(new Act.Answer(Map.of(page.field(), value.get())));
        } else {
            nothingChosen = true;
            host.redraw();
        }
    }
}
