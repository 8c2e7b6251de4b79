package kiosk.app.screen.stopped;

import java.util.List;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.ForYou;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Lack;
import kiosk.matter.Page;

/// Why it cannot go on, and what can be done about it.
final class StoppedViewModel {

    private final Host host;
    private final Page.Stopped page;
    private Work work;

    StoppedViewModel(Host host, Page.Stopped page, Work work) {
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

    Page.Stopped page() {
        return page;
    }

    Work work() {
        return work;
    }

    /// What else is missing, beside why it stopped: somebody is sent for all of it at once.
    List<Lack> lacks() {
        return page.lacks().stream()
                .filter(lack -> !lack.id().equals(page.condition()))
                .toList();
    }

    /// What may help instead.
    ForYou next() {
        return work instanceof Work.Next(ForYou forYou) ? forYou : ForYou.NOTHING;
    }

    /// Check code of a receipt kept for this bill, where there is one.
    Optional<String> keptReceipt() {
        return work instanceof Work.ReceiptKept(String code) ? Optional.of(code) : Optional.empty();
    }

    void print() {
        host.act(new Act.PrintRefusal());
    }

    void reprint(String checkCode) {
        host.act(new Act.Reprint(checkCode));
    }

    void another() {
        host.act(new Act.AnotherMatter());
    }

    void leave() {
        host.act(new Act.Finish());
    }
}
