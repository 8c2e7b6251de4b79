package kiosk.app.screen.testing;

import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Frames for view-model tests.
public final class Frames {

    /// A frame with nothing special about it.
    public static final Page.Frame PLAIN =
            new Page.Frame("s1", Texts.same("事项"), Texts.same("标题"), 2, 5, true, Texts.same("请看"));

    private Frames() {}
}
