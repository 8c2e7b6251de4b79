package kiosk.app.screen.guide;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.NeededThings;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.OfflineClass;
import kiosk.matter.Page;

/// The guide of one matter, and the situations the person chose in it.
final class GuideViewModel {

    private final Host host;
    private final Page.Guide page;
    private final Set<String> situations = new HashSet<>();
    private boolean none;
    private Work work;

    GuideViewModel(Host host, Page.Guide page, Work work) {
        this.host = host;
        this.page = page;
        this.work = work;
    }

    boolean update(Work now) {
        boolean changed = !now.equals(work);
        work = now;
        return changed;
    }

    Host host() {
        return host;
    }

    Page.Guide page() {
        return page;
    }

    Work work() {
        return work;
    }

    void start() {
        host.act(new Act.Answer(page.mustRead() ? Map.of("read", true) : Map.of()));
    }

    /// Touched a situation: chosen, or no longer.
    void choose(String situation) {
        if (!situations.remove(situation)) {
            situations.add(situation);
        }
        none = false;
        host.redraw();
    }

    /// None of the situations is mine.
    void chooseNone() {
        situations.clear();
        none = true;
        host.redraw();
    }

    boolean chosen(String situation) {
        return situations.contains(situation);
    }

    boolean choseNone() {
        return none;
    }

    /// True once the person said what their situation is, or when there is nothing to say.
    boolean settled() {
        return none || !situations.isEmpty() || page.situations().isEmpty();
    }

    /// What is needed: in the chosen situations, and in all of them while nothing was chosen.
    NeededThings needed() {
        if (settled()) {
            return new NeededThings(page, situations);
        }
        var all = new HashSet<String>();
        page.situations().forEach(one -> all.add(one.id()));
        return new NeededThings(page, all);
    }

    void printNotice() {
        host.act(new Act.PrintNotice(needed().situations()));
    }

    void printAgain() {
        host.act(new Act.PrintAgain());
    }

    /// Back to the guide.
    void paperTaken() {
        host.act(new Act.GoOnWithoutPaper());
    }

    /// True when the network is needed.
    boolean needsNetwork() {
        return page.offline() == OfflineClass.ONLINE;
    }
}
