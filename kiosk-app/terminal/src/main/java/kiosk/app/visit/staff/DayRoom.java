package kiosk.app.visit.staff;

import java.util.Optional;
import java.util.concurrent.Callable;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.matter.Texts;

/// The day's end.
final class DayRoom implements Room {
    private final StaffHall hall;
    private final DayDesk day;
    private boolean busy;

    DayRoom(StaffHall hall) {
        this.hall = hall;
        this.day = hall.backstage().day();
        day.onChange(() -> hall.post(hall::changed));
    }

    @Override
    public void enter() {
        hall.work(
                () -> {
                    day.enter();
                    return true;
                },
                _ -> hall.changed());
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.DayEnd(banner, notice, day.view());
    }

    @Override
    public void act(StaffAct act) {
        if (busy) {
            return;
        }
        String no = hall.staffNo();
        switch (act) {
            case StaffAct.CollectDay() -> run(() -> day.collect());
            case StaffAct.Explain(String orderNo, String text) when text.strip().length() >= 2 ->
                    run(() -> day.explain(orderNo, text, no));
            case StaffAct.CloseDay() -> {
                if (day.needsSecond()) {
                    hall.second(StaffWords.CLOSE_DAY, second -> close(no, second));
                } else {
                    close(no, "");
                }
            }
            case StaffAct.PrintSlip() -> print(no);
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void close(String no, String second) {
        run(() -> {
            day.close(no, second);
            String outcome = day.view() instanceof DayView.Closed ? "ok" : "open";
            hall.log().write(new Deed("close", no, second, "", outcome, ""));
        });
    }

    private interface Step {
        void run() throws kiosk.sync.StoreException;
    }

    private void run(Step step) {
        busy = true;
        Callable<Boolean> task =
                () -> {
                    step.run();
                    return true;
                };
        hall.work(task, _ -> busy = false);
    }

    private void print(String no) {
        busy = true;
        hall.work(
                () -> {
                    Optional<Texts> failed = day.printSlip();
                    hall.log()
                            .write(
                                    Deed.of(
                                            "reprint",
                                            no,
                                            "day-slip",
                                            failed.isEmpty() ? "printed" : "failed"));
                    return failed;
                },
                failed -> {
                    busy = false;
                    hall.say(failed.isEmpty(), failed.orElse(StaffWords.SLIP_PRINTED));
                });
    }
}
