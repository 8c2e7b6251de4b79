package kiosk.app.screen.handin;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;

/// Being handed in, or waiting for the decision.
final class HandInViewModel {

    private final Host host;
    private final Page page;
    private Work work;
    private final IntegerProperty secondsLeft = new SimpleIntegerProperty();

    HandInViewModel(Host host, Page page, Work work) {
        this.host = host;
        this.page = page;
        this.work = work;
        count(work);
    }

    boolean update(Work newWork) {
        boolean same = newWork.getClass() == work.getClass();
        work = newWork;
        count(newWork);
        return !same;
    }

    private void count(Work now) {
        if (now instanceof Work.Deciding(int seconds)) {
            secondsLeft.set(seconds);
        }
    }

    Host host() {
        return host;
    }

    Page page() {
        return page;
    }

    boolean waiting() {
        return page instanceof Page.Wait;
    }

    boolean mayLeave() {
        return page instanceof Page.Wait wait && wait.mayLeave();
    }

    IntegerProperty secondsLeft() {
        return secondsLeft;
    }

    void leave() {
        host.act(new Act.LeaveWait());
    }
}
