package kiosk.app.visit;

import kiosk.app.visit.staff.DayView;
import kiosk.matter.Texts;

/// A machine without books.
final class DayGone {
    static final DayView VIEW =
            new DayView.Trouble(Texts.of("这台机器不收款，没有日终。", "This machine takes no money: no day end."));

    private DayGone() {}
}
