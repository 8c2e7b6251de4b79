package kiosk.app.screen.end;

import java.util.List;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.app.visit.ForYou;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.Page;

/// Finished: one more, or goodbye.
record EndViewModel(Host host, Page.End page, Work work) {

    /// What may come next.
    ForYou next() {
        return work instanceof Work.Next(ForYou forYou) ? forYou : ForYou.NOTHING;
    }

    /// What to take along, in a fixed order.
    List<String> take() {
        return page.take().stream().sorted().toList();
    }

    void done() {
        host.act(new Act.Finish());
    }

    void another() {
        host.act(new Act.AnotherMatter());
    }
}
