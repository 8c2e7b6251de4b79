package kiosk.app.screen.print;

import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;

/// Where the paper is.
final class PrintViewModel {

    private final Host host;
    private final Page.Print page;
    private Work work;

    PrintViewModel(Host host, Page.Print page, Work work) {
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

    Page.Print page() {
        return page;
    }

    Work work() {
        return work;
    }

    void again() {
        host.act(new Act.PrintAgain());
    }

    void withoutPaper() {
        host.act(new Act.GoOnWithoutPaper());
    }

    void taken() {
        host.act(new Act.Answer(Map.of()));
    }
}
