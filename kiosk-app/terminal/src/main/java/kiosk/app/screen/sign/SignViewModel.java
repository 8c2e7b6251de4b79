package kiosk.app.screen.sign;

import java.util.function.Supplier;
import kiosk.app.ui.Host;
import kiosk.app.visit.Act;
import kiosk.matter.Page;

/// A document to sign.
final class SignViewModel {

    private final Host host;
    private final Page.Sign page;
    private boolean empty;

    SignViewModel(Host host, Page.Sign page) {
        this.host = host;
        this.page = page;
    }

    Host host() {
        return host;
    }

    Page.Sign page() {
        return page;
    }

    /// True after Signed was touched on empty paper.
    boolean empty() {
        return empty;
    }

    void confirm(boolean signed, Supplier<byte[]> png) {
        if (signed) {
            host.act(new Act.Sign(png.get()));
        } else {
            empty = true;
            host.redraw();
        }
    }
}
