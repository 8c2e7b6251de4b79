package kiosk.app.screen.handin;

import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;
import kiosk.matter.Page.HandIn.Result;

/// What came of the cases so far.
final class BundleViewModel {

    private final Host host;
    private Page.HandIns page;
    private Work work;

    BundleViewModel(Host host, Page.HandIns page, Work work) {
        this.host = host;
        this.page = page;
        this.work = work;
    }

    boolean update(Page.HandIns newPage, Work newWork) {
        boolean changed = !newPage.equals(page) || !newWork.equals(work);
        page = newPage;
        work = newWork;
        return changed;
    }

    Host host() {
        return host;
    }

    Page.HandIns page() {
        return page;
    }

    boolean settled() {
        return page.settled();
    }

    /// Not everybody answers at once: the rest may come later.
    boolean mayLeave() {
        return work instanceof Work.Unanswered;
    }

    long open() {
        return count(Result.OPEN);
    }

    long accepted() {
        return count(Result.ACCEPTED);
    }

    long refused() {
        return count(Result.REFUSED);
    }

    private long count(Result result) {
        return page.cases().stream().filter(one -> one.result() == result).count();
    }

    void next() {
        host.act(new Act.Answer(Map.of()));
    }

    void leave() {
        host.act(new Act.Finish());
    }
}
