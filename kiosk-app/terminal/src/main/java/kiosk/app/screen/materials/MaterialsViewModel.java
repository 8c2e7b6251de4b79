package kiosk.app.screen.materials;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// The chosen way of each material.
final class MaterialsViewModel {

    private final Host host;
    private final Page.Materials page;
    private final Map<String, StringProperty> ways = new HashMap<>();
    private List<Move.Problem> problems;

    MaterialsViewModel(Host host, Page.Materials page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
        page.items().forEach(item -> way(item).set(item.way()));
    }

    boolean update(List<Move.Problem> newProblems) {
        boolean changed = !newProblems.equals(problems);
        problems = newProblems;
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Materials page() {
        return page;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    StringProperty way(Page.MaterialLine item) {
        return ways.computeIfAbsent(item.id(), id -> new SimpleStringProperty(""));
    }

    void choose(Page.MaterialLine item, String chosen) {
        way(item).set(chosen);
    }

    void next() {
        var values = new HashMap<String, Object>();
        page.items().forEach(item -> values.put(item.id(), way(item).get()));
        host.act(new Act.Answer(values));
    }
}
