package kiosk.app.screen.review;

import java.util.List;
import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Everything once more.
final class ReviewViewModel {

    private final Host host;
    private Page.Review page;
    private List<Move.Problem> problems;

    ReviewViewModel(Host host, Page.Review page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
    }

    boolean update(Page.Review newPage, List<Move.Problem> newProblems) {
        boolean changed = !newPage.equals(page) || !newProblems.equals(problems);
        page = newPage;
        problems = newProblems;
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Review page() {
        return page;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    void edit(String step) {
        host.act(new Act.EditStep(step));
    }

    void next() {
        host.act(new Act.Answer(Map.of()));
    }
}
