package kiosk.app.screen.pay;

import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;

/// Where the payment stands; what may be done is never more than what the desk allows.
final class PayViewModel {

    private final Host host;
    private Page.Pay page;
    private Work work;
    private final IntegerProperty secondsAsked = new SimpleIntegerProperty();

    PayViewModel(Host host, Page.Pay page, Work work) {
        this.host = host;
        this.page = page;
        this.work = work;
        count(work);
    }

    boolean update(Page.Pay newPage, Work newWork) {
        boolean same =
                newWork.equals(work)
                        || (newWork instanceof Work.Unknown(_, boolean leave)
                                && work instanceof Work.Unknown(_, boolean left)
                                && leave == left);
        page = newPage;
        work = newWork;
        count(newWork);
        return !same;
    }

    private void count(Work now) {
        if (now instanceof Work.Unknown(int seconds, _)) {
            secondsAsked.set(seconds);
        }
    }

    Host host() {
        return host;
    }

    Page.Pay page() {
        return page;
    }

    Work work() {
        return work;
    }

    IntegerProperty secondsAsked() {
        return secondsAsked;
    }

    void payWith(String method) {
        host.act(new Act.PayWith(method));
    }

    void cancel() {
        host.act(new Act.CancelPay());
    }

    void tryAgain() {
        host.act(new Act.Answer(Map.of()));
    }

    /// Takes a slip that says the outcome is open.
    void leaveWithSlip() {
        host.act(new Act.LeaveWait());
    }
}
