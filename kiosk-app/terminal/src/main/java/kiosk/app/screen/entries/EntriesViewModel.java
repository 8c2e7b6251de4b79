package kiosk.app.screen.entries;

import java.util.List;
import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// The entries of a group, and the one that is about to be taken out.
final class EntriesViewModel {

    private static final int NONE = -1;

    private final Host host;
    private Page.Entries page;
    private List<Move.Problem> problems;
    private int leaving = NONE;

    EntriesViewModel(Host host, Page.Entries page, List<Move.Problem> problems) {
        this.host = host;
        this.page = page;
        this.problems = problems;
    }

    boolean update(Page.Entries newPage, Scene.AtPage at) {
        boolean changed = !newPage.equals(page) || !at.problems().equals(problems);
        if (!newPage.equals(page)) {
            leaving = NONE;
        }
        page = newPage;
        problems = at.problems();
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Entries page() {
        return page;
    }

    List<Move.Problem> problems() {
        return problems;
    }

    boolean full() {
        return page.entries().size() >= page.max();
    }

    boolean leaving(int index) {
        return leaving == index;
    }

    void add() {
        host.act(new Act.OpenEntry(page.entries().size()));
    }

    void change(int index) {
        host.act(new Act.OpenEntry(index));
    }

    /// Asks first: what is typed in an entry is work.
    void ask(int index) {
        leaving = index;
        host.redraw();
    }

    void keep() {
        leaving = NONE;
        host.redraw();
    }

    void remove(int index) {
        leaving = NONE;
        host.act(new Act.RemoveEntry(index));
    }

    void next() {
        host.act(new Act.Answer(Map.of()));
    }
}
