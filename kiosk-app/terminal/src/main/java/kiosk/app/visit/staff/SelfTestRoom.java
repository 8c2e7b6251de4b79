package kiosk.app.visit.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.Ports;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Check;
import kiosk.app.visit.staff.StaffPlace.Check.Result;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.device.Device;
import kiosk.device.DeviceStatus;
import kiosk.matter.Texts;
import kiosk.sync.StoreException;

/// Whether the machine is fit for the day: devices, memory, clock, central, disk, certificate.
final class SelfTestRoom implements Room {
    private static final Duration LOOK = Duration.ofSeconds(4);
    private static final Duration CLOCK_OFF = Duration.ofSeconds(60);
    private static final Duration RENEW = Duration.ofDays(14);
    private static final long BYTES_LEAST = 1L << 30;

    private final StaffHall hall;
    private final DeviceTable devices;
    private List<Check> checks = List.of();
    private boolean running;

    SelfTestRoom(StaffHall hall, DeviceTable devices) {
        this.hall = hall;
        this.devices = devices;
    }

    @Override
    public void enter() {
        if (checks.isEmpty()) {
            run();
        }
        hall.changed();
    }

    /// Asks everything once. Also when the machine starts.
    void run() {
        if (running) {
            return;
        }
        running = true;
        checks =
                devices().stream()
                        .map(d -> new Check(name(d), Result.RUNNING, Texts.same("")))
                        .toList();
        hall.changed();
        String no = hall.staffNo();
        hall.work(
                () -> {
                    List<Check> found = new ArrayList<>();
                    devices().forEach(d -> found.add(device(d)));
                    found.add(store(no, found));
                    found.add(central());
                    found.add(clock());
                    disk().ifPresent(found::add);
                    certificate().ifPresent(found::add);
                    return found;
                },
                found -> {
                    running = false;
                    checks = found;
                });
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.SelfTest(banner, running, checks);
    }

    @Override
    public void act(StaffAct act) {
        if (act instanceof StaffAct.SelfTest) {
            run();
        }
    }

    private Ports ports() {
        return hall.ports();
    }

    private List<Device> devices() {
        return ports().devices().all();
    }

    private Texts name(Device device) {
        return StaffWords.device(devices.kind(device));
    }

    private Check device(Device device) {
        DeviceStatus status = device.refresh(LOOK);
        Optional<Texts> todo =
                StaffWords.todo(devices.kind(device), status.health(), status.conditions());
        Result result =
                !status.usable() ? Result.BAD : todo.isPresent() ? Result.ATTENTION : Result.GOOD;
        return new Check(name(device), result, todo.orElse(Texts.same("")));
    }

    /// The test is written down, which shows that it can be.
    private Check store(String no, List<Check> found) {
        Texts what = Texts.of("本机存储", "Memory");
        boolean bad = found.stream().anyMatch(c -> c.result() == Result.BAD);
        StaffLog log = hall.log();
        try {
            log.write(
                    Deed.of("open", no, "selfTest", bad ? "bad" : "good"),
                    log.fact("selfTest", "", Map.of("bad", bad)));
            return new Check(what, Result.GOOD, Texts.same(""));
        } catch (StoreException e) {
            return new Check(
                    what,
                    Result.BAD,
                    Texts.of("写不进去，请联系运维", "Cannot be written; call the operator"));
        }
    }

    private Check central() {
        Texts what = Texts.of("中心", "Central");
        return ports().central().reachable()
                ? new Check(what, Result.GOOD, Texts.same(""))
                : new Check(
                        what,
                        Result.ATTENTION,
                        Texts.of(
                                "连不上；不联网的事项仍可办理，网络恢复后自动补传",
                                "Not reachable; what needs no network goes on, the rest is sent"
                                        + " later"));
    }

    private Check clock() {
        Duration off =
                Duration.between(ports().central().now(), hall.backstage().machine().clock()).abs();
        boolean good = off.compareTo(CLOCK_OFF) <= 0;
        return new Check(
                Texts.of("时钟", "Clock"),
                good ? Result.GOOD : Result.BAD,
                Texts.of(
                        "与中心相差 " + off.toSeconds() + " 秒",
                        off.toSeconds() + " seconds from central"));
    }

    private Optional<Check> disk() {
        return hall.backstage()
                .machine()
                .freeBytes()
                .map(free ->
                        new Check(
                                Texts.of("磁盘", "Disk"),
                                free >= BYTES_LEAST ? Result.GOOD : Result.BAD,
                                Texts.of(
                                        "剩余 " + free / 1_000_000 + " MB",
                                        free / 1_000_000 + " MB free")));
    }

    private Optional<Check> certificate() {
        return hall.backstage().machine().certificateUntil().map(this::certificate);
    }

    private Check certificate(Instant until) {
        Duration left = Duration.between(ports().central().now(), until);
        Result result =
                left.isNegative()
                        ? Result.BAD
                        : left.compareTo(RENEW) < 0 ? Result.ATTENTION : Result.GOOD;
        return new Check(
                Texts.of("证书", "Certificate"),
                result,
                Texts.of(
                        "还有 " + Math.max(0, left.toDays()) + " 天",
                        Math.max(0, left.toDays()) + " days left"));
    }
}
