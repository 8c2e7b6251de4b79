package kiosk.app.screen.fetch;

import java.util.List;
import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Who is being asked, and whether it is slow or silent.
final class FetchViewModel {

    private final Host host;
    private final Page page;
    private Work work;

    FetchViewModel(Host host, Page page, Work work) {
        this.host = host;
        this.page = page;
        this.work = work;
    }

    boolean update(Work newWork) {
        boolean changed = !newWork.equals(work);
        work = newWork;
        return changed;
    }

    Host host() {
        return host;
    }

    Page page() {
        return page;
    }

    Work work() {
        return work;
    }

    /// Departments being asked now.
    List<Texts> departments() {
        return switch (work) {
            case Work.Asking(var departments, _) -> departments;
            default -> page instanceof Page.Fetch fetch ? fetch.departments() : List.of();
        };
    }

    boolean slow() {
        return work instanceof Work.Asking(_, boolean slow) && slow;
    }

    /// Asks once more, or goes on without the answer.
    void answer(String what) {
        host.act(new Act.Answer(Map.of("ask", what)));
    }
}
