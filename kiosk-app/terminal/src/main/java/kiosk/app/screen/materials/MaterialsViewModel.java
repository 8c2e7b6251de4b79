package kiosk.app.screen.materials;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// The chosen way of each material.
final class MaterialsViewModel {

    private final Host host;
    private Page.Materials page;
    private Scene.Work work;
    private final Map<String, String> ways = new HashMap<>();
    private List<Move.Problem> problems;
    private String open = "";
    private boolean left;

    MaterialsViewModel(Host host, Page.Materials page, Scene.AtPage at) {
        this.host = host;
        this.page = page;
        this.problems = at.problems();
        this.work = at.work();
        page.items().forEach(item -> ways.put(item.id(), item.way()));
    }

    boolean update(Page.Materials newPage, Scene.AtPage at) {
        boolean changed =
                !at.problems().equals(problems) || !at.work().equals(work) || !newPage.equals(page);
        if (!newPage.equals(page)) {
            page = newPage;
            page.items().forEach(this::arrived);
        }
        problems = at.problems();
        left = left && at.work().equals(work);
        work = at.work();
        return changed;
    }

    /// What was just taken is the way; what was chosen before stays for the others.
    private void arrived(Page.MaterialLine item) {
        if (files(item.way()) && item.standing().pages() > 0) {
            ways.put(item.id(), item.way());
        }
    }

    /// Whether files come in this way.
    static boolean files(String way) {
        return way.equals("scan") || way.equals("upload");
    }

    Scene.Work work() {
        return work;
    }

    Optional<Page.MaterialLine> line(String id) {
        return page.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// Files of this material that are there, by the way chosen now.
    int pages(Page.MaterialLine item) {
        return item.way().equals(way(item)) ? item.standing().pages() : 0;
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

    String way(Page.MaterialLine item) {
        return ways.getOrDefault(item.id(), item.way());
    }

    /// Nothing is left to choose or to bring.
    boolean settled(Page.MaterialLine item) {
        return item.open().size() <= 1 && !files(way(item));
    }

    /// Whether it counts as given by the way chosen now.
    boolean there(Page.MaterialLine item) {
        return files(way(item)) ? pages(item) > 0 : !way(item).isEmpty();
    }

    /// The material whose ways are on the page.
    Optional<Page.MaterialLine> opened() {
        return line(open);
    }

    void open(Page.MaterialLine item) {
        open = item.id();
        host.redraw();
    }

    /// The material whose taking failed, until its ways were left.
    Optional<Page.MaterialLine> failed(String id) {
        return left ? Optional.empty() : line(id);
    }

    void close() {
        open = "";
        left = true;
        host.redraw();
    }

    /// Takes this way: files begin to come in, anything else is chosen.
    void choose(Page.MaterialLine item, String way) {
        ways.put(item.id(), way);
        open = "";
        left = true;
        if (files(way)) {
            host.act(new Act.Take(item.id(), way));
        } else {
            host.redraw();
        }
    }

    void take(Scene.Taking taking) {
        host.act(new Act.Take(taking.material(), taking.way()));
    }

    void drop(Page.MaterialLine item) {
        open = "";
        host.act(new Act.DropMaterial(item.id()));
    }

    void dropFile(Scene.TakenFile file) {
        host.act(new Act.DropFile(file.id()));
    }

    void use() {
        host.act(new Act.UseFiles());
    }

    void stop() {
        host.act(new Act.StopTaking());
    }

    void next() {
        var values = new HashMap<String, Object>();
        page.items().forEach(item -> values.put(item.id(), way(item)));
        host.act(new Act.Answer(values));
    }
}
