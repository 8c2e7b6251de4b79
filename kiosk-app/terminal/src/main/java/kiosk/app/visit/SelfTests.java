package kiosk.app.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.Machine;
import kiosk.app.visit.staff.StaffPlace.Check;
import kiosk.app.visit.staff.StaffPlace.Check.Result;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.device.Device;
import kiosk.device.DeviceStatus.Health;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;

/// The start-up test, and the same when staff ask for it.
///
/// Thread rule: the mailbox only.
final class SelfTests {
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration CLOCK_OFF = Duration.ofSeconds(60);
    private static final Duration CERTIFICATE = Duration.ofDays(14);
    private static final long DISK = 1L << 30;
    private static final Map<String, Texts> NAMES =
            Map.of(
                    "idReader", Texts.of("身份证阅读器", "ID card reader"),
                    "receiptPrinter", Texts.of("凭条打印机", "Receipt printer"),
                    "a4Printer", Texts.of("文档打印机", "Document printer"),
                    "pad", Texts.of("付款终端", "Payment pad"),
                    "scanner", Texts.of("扫码器", "Scanner"));

    private final Floor floor;
    private final Machine machine;
    private List<Check> checks = List.of();
    private boolean running;

    SelfTests(Floor floor, Machine machine) {
        this.floor = floor;
        this.machine = machine;
    }

    boolean running() {
        return running;
    }

    List<Check> checks() {
        return checks;
    }

    void run() {
        if (running) {
            return;
        }
        running = true;
        floor.changed();
        floor.outside(
                this::all,
                done -> {
                    checks = done;
                    running = false;
                    floor.changed();
                });
    }

    private List<Check> all() {
        Ports ports = floor.ports();
        ports.devices().all().forEach((Device each) -> each.refresh(ASK));
        List<Check> done = new ArrayList<>();
        for (DeviceRow row : StaffData.empty().rows(ports.devices())) {
            done.add(device(row));
        }
        done.add(store(ports));
        done.add(
                ports.central().reachable()
                        ? good("中心连接", "Central", "已连接", "Connected")
                        : new Check(
                                Texts.of("中心连接", "Central"),
                                Result.ATTENTION,
                                Texts.of(
                                        "没有连上；能离线办的照常办，之后自动补传。",
                                        "Not connected. What works offline goes on and is sent later.")));
        done.add(clock());
        done.add(disk());
        certificate().ifPresent(done::add);
        return done;
    }

    private static Check device(DeviceRow row) {
        Result result =
                row.health() == Health.ONLINE
                        ? Result.GOOD
                        : row.health() == Health.DEGRADED ? Result.ATTENTION : Result.BAD;
        return new Check(
                NAMES.getOrDefault(row.kind(), Texts.same(row.name())),
                result,
                row.todo().orElse(
                        result == Result.GOOD
                                ? Texts.of("正常", "Ready")
                                : Texts.of("没有回应，检查电源和连接线。", "No answer: check power and cable.")));
    }

    private static Check store(Ports ports) {
        Texts what = Texts.of("本机流水库", "Journal");
        try {
            ports.store()
                    .append(
                            List.of(
                                    new JournalEntry(
                                            "staff",
                                            "",
                                            Phase.FACT,
                                            "selftest",
                                            "store",
                                            "{}",
                                            ports.central().now())),
                            List.of());
            return new Check(what, Result.GOOD, Texts.of("可以写入", "Can be written"));
        } catch (StoreException e) {
            return new Check(
                    what,
                    Result.BAD,
                    Texts.of("不能写入，请联系运维；暂不办理。", "Cannot be written: call operations."));
        }
    }

    private Check clock() {
        Texts what = Texts.of("时钟", "Clock");
        Optional<Duration> off = machine.clockOff();
        if (off.isEmpty()) {
            return new Check(
                    what, Result.ATTENTION, Texts.of("还没有和中心对过时。", "Not compared with central yet."));
        }
        long seconds = off.get().abs().toSeconds();
        return seconds <= CLOCK_OFF.toSeconds()
                ? good("时钟", "Clock", "准确", "Right")
                : new Check(
                        what,
                        Result.BAD,
                        Texts.of(
                                "与中心相差 " + seconds + " 秒，请联系运维校时。",
                                seconds + " seconds off central's: call operations."));
    }

    private Check disk() {
        long free = machine.freeBytes();
        return free >= DISK
                ? good("磁盘空间", "Disk", "充足", "Enough")
                : new Check(
                        Texts.of("磁盘空间", "Disk"),
                        Result.BAD,
                        Texts.of("不足 1 GB，请联系运维清理。", "Less than 1 GB: call operations."));
    }

    private Optional<Check> certificate() {
        return machine.certificateLeft()
                .map(left ->
                        left.compareTo(CERTIFICATE) >= 0
                                ? good(
                                        "终端证书",
                                        "Certificate",
                                        "还有 " + left.toDays() + " 天",
                                        left.toDays() + " days left")
                                : new Check(
                                        Texts.of("终端证书", "Certificate"),
                                        left.isNegative() ? Result.BAD : Result.ATTENTION,
                                        Texts.of(
                                                "只剩 " + left.toDays() + " 天，会自动续期；请保持联网。",
                                                left.toDays()
                                                        + " days left; renewed by itself online.")));
    }

    private static Check good(String zh, String en, String sayZh, String sayEn) {
        return new Check(Texts.of(zh, en), Result.GOOD, Texts.of(sayZh, sayEn));
    }
}
