package kiosk.app.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import kiosk.app.visit.staff.DayBooks;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffJournal.Deed;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.matter.Texts;

/// Which work an act of a signed-in member of staff asks for.
///
/// Thread rule: the mailbox only.
///
/// @param no staff number
record StaffDispatch(StaffRoom room, String no) {
    private static final int PERCENT = 100;
    private static final int DARKEST = 20;

    void perform(StaffAct act) {
        switch (act) {
            case StaffAct.SelfTest() -> room.tests().run();
            case StaffAct.PaperReplaced(String device, int sheets) ->
                    room.perform(() -> room.work().paper(no, device, sheets));
            case StaffAct.StockCounted(String kind, int left) ->
                    room.perform(() -> room.work().stock(no, kind, "counted", left, ""));
            case StaffAct.StockAdded(String kind, int pieces) ->
                    room.perform(() -> room.work().stock(no, kind, "added", pieces, ""));
            case StaffAct.StockSpoiled(String kind, int pieces, String reason) ->
                    room.perform(() -> room.work().stock(no, kind, "spoiled", pieces, reason));
            case StaffAct.AskAgain(String order) -> {
                room.asking(order);
                room.perform(() -> room.work().askAgain(no, order));
            }
            case StaffAct.Resolve(String order, boolean paid, String evidence) ->
                    resolve(order, paid, evidence);
            case StaffAct.Reprint(String code) ->
                    room.perform(() -> room.work().reprint(no, code));
            case StaffAct.Suspend(String reason, Optional<Instant> until) ->
                    room.perform(() -> room.service().suspend(no, reason, until));
            case StaffAct.Resume() -> room.perform(() -> room.service().resume(no));
            case StaffAct.TestPage(String device) ->
                    room.perform(() -> room.work().testPage(no, device));
            case StaffAct.Volume(int percent) -> volume(act, percent);
            case StaffAct.Brightness(int percent) -> brightness(act, percent);
            case StaffAct.Power(boolean restart, boolean confirmed) -> power(restart, confirmed);
            default -> room.side().days().ifPresent(days -> day(days, act));
        }
    }

    private void resolve(String order, boolean paid, String evidence) {
        room.needSecond(
                Texts.of(
                        "认定付款 " + order + (paid ? " 已成功" : " 没有付"),
                        "State that payment " + order + (paid ? " was made" : " was not made")),
                true,
                second -> {
                    Deed deed =
                            new Deed(
                                    no,
                                    Optional.of(second),
                                    "resolve",
                                    order,
                                    paid ? "paid" : "notPaid",
                                    "");
                    room.perform(() -> room.work().resolve(deed, paid, evidence));
                });
    }

    private void volume(StaffAct act, int percent) {
        if (percent >= 0 && percent <= PERCENT) {
            room.sound(percent);
            boolean has = room.side().machine().hasVolume();
            room.perform(() ->
                    room.work().sound(no, act, has && room.side().machine().volume(percent)));
        }
    }

    private void brightness(StaffAct act, int percent) {
        if (percent >= DARKEST && percent <= PERCENT) {
            room.light(percent);
            room.perform(() ->
                    room.work().sound(no, act, room.side().machine().brightness(percent)));
        }
    }

    private void power(boolean restart, boolean confirmed) {
        if (!confirmed) {
            room.asksPower(restart);
            return;
        }
        room.perform(() -> {
            room.journal()
                    .write(Deed.of(no, restart ? "restart" : "shutdown", "machine", "asked"));
            if (restart) {
                room.side().machine().restart();
                return StaffWork.good("正在重启，请稍候。", "Starting again. Please wait.");
            }
            return room.side().machine().shutDown()
                    ? StaffWork.good("正在关机。", "Shutting down.")
                    : StaffWork.bad("没有配置关机命令。", "No command for shutting down is configured.");
        });
    }

    private void day(DayBooks days, StaffAct act) {
        switch (act) {
            case StaffAct.CollectDay() -> said(days, days::begin);
            case StaffAct.Explain(String order, String text) ->
                    said(days, () -> days.explain(order, text, no));
            case StaffAct.CloseDay() -> {
                if (days.needsSecond()) {
                    room.needSecond(
                            Texts.of("有差异，关账", "Close with differences"),
                            false,
                            second -> said(days, () -> close(days, second)));
                } else {
                    said(days, () -> close(days, ""));
                }
            }
            case StaffAct.PrintSlip() -> said(days, days::printSlip);
            default -> {
                // Does not fit.
            }
        }
    }

    private void close(DayBooks days, String second) {
        days.close(no, second);
        if (days.view() instanceof DayView.Closed) {
            days.printSlip();
        }
    }

    private void said(DayBooks days, Runnable work) {
        Callable<Notice> run =
                () -> {
                    work.run();
                    return switch (days.view()) {
                        case DayView.Closed(String slip, var _, var _, var _) ->
                                StaffWork.good("已关账，日终单 " + slip, "Closed, slip " + slip);
                        case DayView.Trouble(Texts say) -> new Notice(false, say);
                        default -> StaffWork.good("已更新。", "Up to date.");
                    };
                };
        room.perform(run);
    }
}
