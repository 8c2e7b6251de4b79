package kiosk.app.screen.consent;

import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Page;

/// Yes or no to asking these departments.
record ConsentViewModel(Host host, Page.Consent page) {

    void agree() {
        host.act(new Act.Consent(true));
    }

    void refuse() {
        host.act(new Act.Consent(false));
    }
}
