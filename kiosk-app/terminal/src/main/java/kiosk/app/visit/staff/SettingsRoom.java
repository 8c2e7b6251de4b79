package kiosk.app.visit.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import kiosk.app.visit.Json;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;

/// Sound and light, which outlive a restart, test pages, restart and shutdown.
final class SettingsRoom implements Room {
    private static final String SETTING = "setting";
    private static final String VOLUME = "volume";
    private static final String BRIGHTNESS = "brightness";
    private static final int USUAL_VOLUME = 70;
    private static final int DARKEST = 20;

    private final StaffHall hall;
    private final Premises premises;
    private final DeviceTable devices;
    private final Machine machine;
    private List<DeviceRow> rows = List.of();
    private int volume = USUAL_VOLUME;
    private int light = 100;
    private Optional<Boolean> asksPower = Optional.empty();
    private boolean printing;

    SettingsRoom(StaffHall hall, Premises premises, DeviceTable devices) {
        this.hall = hall;
        this.premises = premises;
        this.devices = devices;
        this.machine = hall.backstage().machine();
    }

    private record Set(int volume, int light) {}

    /// As it was before the last restart.
    void restore() {
        hall.work(
                () -> new Set(last(VOLUME, USUAL_VOLUME), last(BRIGHTNESS, 100)),
                set -> {
                    volume = set.volume();
                    light = set.light();
                    machine.volume(volume);
                    if (machine.dims() && light < 100) {
                        hall.work(() -> apply(machine::brightness, light), _ -> {});
                    }
                });
    }

    private int last(String what, int usual) throws StoreException {
        List<JournalEntry> said = hall.ports().store().entriesOf(SETTING, what);
        return !said.isEmpty()
                        && Json.read(said.getLast().body()).get("percent") instanceof Number n
                ? n.intValue()
                : usual;
    }

    @Override
    public void enter() {
        asksPower = Optional.empty();
        hall.work(devices::printers, found -> rows = found);
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Settings(
                banner,
                notice,
                volume,
                machine.dims() ? Optional.of(light) : Optional.empty(),
                rows,
                asksPower);
    }

    @Override
    public void act(StaffAct act) {
        switch (act) {
            case StaffAct.Volume(int percent) -> {
                volume = Math.clamp(percent, 0, 100);
                machine.volume(volume);
                machine.tone();
                keep(VOLUME, volume);
            }
            case StaffAct.Brightness(int percent) when machine.dims() -> {
                light = Math.clamp(percent, DARKEST, 100);
                int wanted = light;
                hall.work(() -> apply(machine::brightness, wanted), _ -> {});
                keep(BRIGHTNESS, light);
            }
            case StaffAct.TestPage(String device) when !printing -> testPage(device);
            case StaffAct.Power(boolean restart, boolean confirmed) -> power(restart, confirmed);
            case StaffAct.Cancel() -> asksPower = Optional.empty();
            default -> {
                // Does not fit this page.
            }
        }
    }

    private static boolean apply(IntConsumer to, int percent) {
        to.accept(percent);
        return true;
    }

    private void keep(String what, int percent) {
        String no = hall.staffNo();
        StaffLog log = hall.log();
        hall.work(
                () -> {
                    log.write(
                            Deed.of("sound", no, what, percent + "%"),
                            log.fact(SETTING, what, Map.of("percent", percent)));
                    return true;
                },
                _ -> {});
    }

    private void testPage(String device) {
        if (devices.printer(device).isEmpty()) {
            return;
        }
        printing = true;
        String no = hall.staffNo();
        hall.work(
                () -> {
                    Optional<Texts> failed = premises.paper().test(device);
                    hall.log()
                            .write(
                                    Deed.of(
                                            "testPage",
                                            no,
                                            device,
                                            failed.isEmpty() ? "printed" : "failed"));
                    return failed;
                },
                failed -> {
                    printing = false;
                    hall.say(failed.isEmpty(), failed.orElse(StaffWords.PRINTED));
                    enter();
                });
    }

    /// Asked for once more first; no visit and no settlement is under way here.
    private void power(boolean restart, boolean confirmed) {
        if (!confirmed || asksPower.filter(asked -> asked == restart).isEmpty()) {
            asksPower = Optional.of(restart);
            return;
        }
        asksPower = Optional.empty();
        if (printing || hall.backstage().day().view() instanceof DayView.Closing) {
            return;
        }
        String no = hall.staffNo();
        hall.work(
                () -> {
                    hall.log().write(Deed.of(restart ? "restart" : "shutdown", no, "", "ok"));
                    if (restart) {
                        machine.restart();
                        return true;
                    }
                    return machine.shutDown();
                },
                done -> {
                    Texts now = restart ? StaffWords.RESTARTING : StaffWords.SHUTTING_DOWN;
                    hall.say(done, done ? now : StaffWords.BY_HAND);
                });
    }
}
