package kiosk.app.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.staff.Blanks;
import kiosk.app.visit.staff.DayFigures;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.app.visit.staff.StaffPlace.Unresolved;
import kiosk.device.Device;
import kiosk.device.DeviceStatus;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.DeviceStatus.Health;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What the pages of the staff side show, as read at one moment.
///
/// @param oldest of the events that wait for central
record StaffData(
        DayFigures.Day day, List<Unresolved> unresolved, long waiting, Optional<Instant> oldest) {
    private static final int LOW = 30;

    /// Before anything was read.
    static StaffData empty() {
        return new StaffData(
                new DayFigures.Day(0, 0, 0, 0, Map.of(), Map.of(), List.of(), List.of()),
                List.of(),
                0,
                Optional.empty());
    }

    /// Reads it. Blocking.
    static StaffData read(Ports ports, DayFigures figures, Background background)
            throws StoreException {
        List<Unresolved> unresolved = new ArrayList<>();
        for (JournalEntry attempt : ports.store().openIntents(Bills.PAY)) {
            if (!background.holds(attempt.caseId())) {
                Map<String, Object> body = Json.read(attempt.body());
                unresolved.add(
                        new Unresolved(
                                attempt.key(),
                                ((Number) body.getOrDefault("amountFen", 0L)).longValue(),
                                EventJson.text(body, "method"),
                                attempt.at(),
                                background.asked(attempt.key())));
            }
        }
        List<Store.Pending> first = ports.store().pending(1);
        return new StaffData(
                figures.read(),
                unresolved,
                ports.store().pendingCount(),
                first.isEmpty() ? Optional.empty() : Optional.of(first.getFirst().event().at()));
    }

    /// The devices staff look after.
    List<DeviceRow> rows(Devices devices) {
        List<DeviceRow> rows = new ArrayList<>();
        rows.add(row("idReader", devices.reader()));
        rows.addAll(printers(devices));
        rows.add(row("pad", devices.pad()));
        rows.add(row("scanner", devices.scanner()));
        return rows;
    }

    /// Those that use up paper.
    List<DeviceRow> printers(Devices devices) {
        return List.of(
                row(Blanks.RECEIPT_PRINTER, devices.receipts()),
                row(Blanks.PAGE_PRINTER, devices.pages()));
    }

    private DeviceRow row(String kind, Device device) {
        Optional<Integer> remaining = Optional.ofNullable(day.remaining().get(kind));
        DeviceStatus status = counted(device.status(), remaining);
        return new DeviceRow(
                device.name(),
                kind,
                status.health(),
                status.conditions(),
                device.simulated(),
                day.used().getOrDefault(kind, 0),
                remaining,
                todo(kind, status));
    }

    /// Paper that is nearly used up by count is low, whatever the printer's own sensor says.
    private static DeviceStatus counted(DeviceStatus status, Optional<Integer> remaining) {
        boolean low = remaining.filter(sheets -> sheets < LOW).isPresent();
        return low && status.health() == Health.ONLINE && status.conditions().isEmpty()
                ? new DeviceStatus(Health.DEGRADED, Set.of(Condition.PAPER_LOW), status.raw())
                : status;
    }

    private static Optional<Texts> todo(String kind, DeviceStatus status) {
        return status.conditions().stream()
                .sorted()
                .findFirst()
                .map(condition -> todo(kind, condition));
    }

    private static Texts todo(String kind, Condition condition) {
        boolean roll = kind.equals(Blanks.RECEIPT_PRINTER);
        return switch (condition) {
            case PAPER_LOW ->
                    roll
                            ? Texts.of("准备一卷新的凭条纸，用完后就换。", "Have a new roll ready.")
                            : Texts.of("给纸盘添 A4 纸。", "Add A4 paper to the tray.");
            case PAPER_OUT ->
                    roll
                            ? Texts.of("换一卷凭条纸，然后点“已换纸”。", "Put in a new roll, then touch Paper.")
                            : Texts.of("给纸盘添 A4 纸，然后点“已换纸”。", "Fill the tray, then touch Paper.");
            case PAPER_JAM -> Texts.of("打开上盖，取出卡住的纸。", "Open the lid and take out the jammed paper.");
            case COVER_OPEN -> Texts.of("把上盖关好。", "Close the lid.");
            case HEAD_HOT -> Texts.of("打印头过热，等两分钟。", "The print head is hot: wait two minutes.");
            case CUTTER_FAULT -> Texts.of("关机后清理切刀。", "Switch off and clear the cutter.");
            case TONER_LOW -> Texts.of("准备一支新墨粉。", "Have new toner ready.");
            case TONER_OUT -> Texts.of("换墨粉。", "Change the toner.");
            case OUTPUT_FULL -> Texts.of("取走出纸口的纸。", "Empty the output tray.");
            case SECURITY_MODULE_FAULT ->
                    Texts.of("安全模块有故障，请报修。", "The security module failed: call service.");
            case NOT_CONNECTED ->
                    Texts.of("检查电源和连接线，插紧后等 10 秒。", "Check power and cable, then wait 10 seconds.");
            case HARDWARE_ERROR ->
                    Texts.of("断电一分钟再开；不行就报修。", "Power off for a minute; else call service.");
        };
    }
}
