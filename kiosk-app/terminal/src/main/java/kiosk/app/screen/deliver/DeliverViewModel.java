package kiosk.app.screen.deliver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Which way is marked, and whether its fields are being filled.
final class DeliverViewModel {

    private static final String WAY = "way";

    private final Host host;
    private final Page.Deliver page;
    private final StringProperty chosen = new SimpleStringProperty("");
    private List<Move.Problem> problems;
    private boolean nothingChosen;
    private boolean filling;

    DeliverViewModel(Host host, Page.Deliver page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
        chosen.set(page.chosen().orElse(page.ways().size() == 1 ? first() : ""));
    }

    private String first() {
        return page.ways().getFirst().id();
    }

    boolean update(List<Move.Problem> newProblems) {
        boolean changed = !newProblems.equals(problems);
        problems = newProblems;
        if (changed && problems.stream().anyMatch(p -> p.field().equals(WAY))) {
            filling = false;
        }
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Deliver page() {
        return page;
    }

    StringProperty chosen() {
        return chosen;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    boolean nothingChosen() {
        return nothingChosen;
    }

    /// Whether the fields of the chosen way are on the page.
    boolean filling() {
        return filling;
    }

    Optional<Page.Delivery> way() {
        return page.ways().stream().filter(way -> way.id().equals(chosen.get())).findFirst();
    }

    void choose(String way) {
        chosen.set(way);
        if (nothingChosen) {
            nothingChosen = false;
            host.redraw();
        }
    }

    void next() {
        Optional<Page.Delivery> way = way();
        if (way.isEmpty()) {
            nothingChosen = true;
            host.redraw();
        } else if (way.get().fields().isEmpty()) {
            host.act(new Act.Answer(answer()));
        } else {
            filling = true;
            host.redraw();
        }
    }

    void backToWays() {
        filling = false;
        host.redraw();
    }

    Map<String, Object> answer() {
        return Map.of(WAY, chosen.get());
    }
}
