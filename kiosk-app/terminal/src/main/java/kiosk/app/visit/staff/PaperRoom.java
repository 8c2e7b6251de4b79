package kiosk.app.visit.staff;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.device.Device;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.sync.StoreException;

/// New paper, counted.
final class PaperRoom implements Room {
    private static final int MOST = 5_000;
    private static final Duration LOOK = Duration.ofSeconds(4);

    private final StaffHall hall;
    private final DeviceTable devices;
    private List<DeviceRow> rows = List.of();

    PaperRoom(StaffHall hall, DeviceTable devices) {
        this.hall = hall;
        this.devices = devices;
    }

    @Override
    public void enter() {
        hall.work(devices::printers, found -> rows = found);
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Paper(banner, notice, rows);
    }

    @Override
    public void act(StaffAct act) {
        if (act instanceof StaffAct.PaperReplaced(String name, int sheets)
                && sheets >= 1
                && sheets <= MOST) {
            devices.printer(name)
                    .ifPresent(printer -> {
                        String no = hall.staffNo();
                        hall.work(() -> replace(printer, sheets, no), this::told);
                    });
        }
    }

    private record Done(List<DeviceRow> rows, boolean seen, int sheets) {}

    private Done replace(Device printer, int sheets, String no) throws StoreException {
        StaffLog log = hall.log();
        log.write(
                Deed.of("paper", no, printer.name(), Integer.toString(sheets)),
                PaperCount.replaced(log, printer.name(), sheets));
        DeviceStatus now = printer.refresh(LOOK);
        return new Done(
                devices.printers(), !now.conditions().contains(Condition.PAPER_OUT), sheets);
    }

    private void told(Done done) {
        rows = done.rows();
        hall.say(
                done.seen(),
                done.seen()
                        ? StaffWords.paper(done.sheets())
                        : StaffWords.paperNotSeen(done.sheets()));
    }
}
