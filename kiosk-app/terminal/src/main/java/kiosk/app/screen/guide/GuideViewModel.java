package kiosk.app.screen.guide;

import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.OfflineClass;
import kiosk.matter.Page;

/// The guide of one matter.
record GuideViewModel(Host host, Page.Guide page) {

    void start() {
        host.act(new Act.Answer(Map.of()));
    }

    /// True when the network is needed.
    boolean needsNetwork() {
        return page.offline() == OfflineClass.ONLINE;
    }
}
