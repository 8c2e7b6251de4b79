package kiosk.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.TouchPane;
import kiosk.app.visit.Shell;

/// How large the customer wants the digital employee to be; the wish ends with the session.
///
/// Thread rule: toolkit thread only.
final class FaceWish {

    static final String ID = "toggle-face";

    private final Runnable changed;
    private Size size = Size.FULL;

    /// @param changed draws the page anew
    FaceWish(Runnable changed) {
        this.changed = changed;
    }

    /// How large she is.
    enum Size {
        FULL(1),
        SMALL(0.62),
        HIDDEN(0);

        private final double share;

        Size(double share) {
            this.share = share;
        }

        Size next() {
            return switch (this) {
                case FULL -> SMALL;
                case SMALL -> HIDDEN;
                case HIDDEN -> FULL;
            };
        }

        /// Part of the usual height.
        double share() {
            return share;
        }
    }

    Size size() {
        return size;
    }

    /// These buttons, and the one that changes her size where there is a drawing.
    List<TouchPane> with(List<TouchPane> buttons, Setting setting, Sheet.Layout layout) {
        if (layout == Sheet.Layout.WHOLE) {
            size = Size.FULL;
        }
        if (layout == Sheet.Layout.WHOLE || setting.look() == Shell.Look.CONTRAST) {
            return buttons;
        }
        var all = new ArrayList<TouchPane>();
        all.add(
                Buttons.chip(
                        ID,
                        setting.get("face." + size.name().toLowerCase(Locale.ROOT)),
                        () -> {
                            size = size.next();
                            changed.run();
                        }));
        all.addAll(buttons);
        return all;
    }
}
