package kiosk.app.screen.owned;

import java.util.List;
import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;

/// Cases and documents of one owner, and the reprint under way.
final class OwnedViewModel {

    private final Host host;
    private Scene.Owned owned;

    OwnedViewModel(Host host, Scene.Owned owned) {
        this.host = host;
        this.owned = owned;
    }

    boolean update(Scene.Owned now) {
        boolean changed = !now.equals(owned);
        owned = now;
        return changed;
    }

    List<Scene.OwnedItem> items() {
        return owned.items();
    }

    Work work() {
        return owned.work();
    }

    void takeUp(Scene.OwnedItem item) {
        host.act(new Act.TakeUp(item.checkCode()));
    }

    void reprint(Scene.OwnedItem item) {
        host.act(new Act.Reprint(item.checkCode()));
    }

    void rate(Scene.OwnedItem item, int level) {
        host.act(new Act.RateReply(item.caseId(), level));
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

    void back() {
        host.act(new Act.Back());
    }

    void leave() {
        host.act(new Act.Finish());
    }
}
