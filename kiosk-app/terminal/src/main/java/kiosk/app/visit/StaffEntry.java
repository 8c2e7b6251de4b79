package kiosk.app.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.app.visit.staff.Gate;
import kiosk.app.visit.staff.Gate.Verdict;
import kiosk.app.visit.staff.Member;
import kiosk.app.visit.staff.Signed;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace.SignIn;
import kiosk.app.visit.staff.StaffPlace.SignIn.Stage;
import kiosk.app.visit.staff.StaffPlace.SignIn.Trouble;
import kiosk.device.Cancel;
import kiosk.device.CodeScanner.ScanOutcome;

/// Signing in: a number typed or a badge before the scanner, then the PIN. Leaves by itself.
///
/// Thread rule: the mailbox only.
final class StaffEntry {
    private static final int SECONDS = 60;
    private static final int SCAN_EVERY_S = 10;
    private static final Duration SCAN = Duration.ofSeconds(9);

    private final Floor floor;
    private final Gate gate;
    private final Consumer<Signed> in;
    private final Cancel cancel = new Cancel();
    private Stage stage = Stage.NUMBER;
    private String number = "";
    private Trouble trouble = new Trouble.None();
    private boolean byCard;
    private boolean checking;
    private int secondsLeft = SECONDS;

    StaffEntry(Floor floor, Gate gate, Consumer<Signed> in) {
        this.floor = floor;
        this.gate = gate;
        this.in = in;
    }

    SignIn place() {
        return new SignIn(stage, number, trouble, secondsLeft);
    }

    void act(StaffAct act) {
        secondsLeft = SECONDS;
        switch (act) {
            case StaffAct.Number(String no) when !checking -> {
                number = no;
                byCard = false;
                stage = Stage.PIN;
                trouble = new Trouble.None();
                floor.changed();
            }
            case StaffAct.Pin(char[] pin) when stage == Stage.PIN && !checking -> check(pin);
            default -> {
                // Does not fit.
            }
        }
    }

    private void check(char[] pin) {
        checking = true;
        String asked = number;
        floor.outside(
                () -> gate.check(asked, pin),
                verdict -> {
                    checking = false;
                    if (!cancel.requested()) {
                        judged(verdict);
                    }
                });
    }

    private void judged(Verdict verdict) {
        switch (verdict) {
            case Verdict.Known(Member member) -> {
                close();
                in.accept(new Signed(member, byCard));
            }
            case Verdict.Wrong(int left) -> again(new Trouble.Wrong(left));
            case Verdict.Locked(Instant until) -> again(new Trouble.Locked(until));
            case Verdict.NoRoster() -> again(new Trouble.NoRoster());
        }
    }

    private void again(Trouble what) {
        trouble = what;
        stage = what instanceof Trouble.Wrong ? Stage.PIN : Stage.NUMBER;
        floor.changed();
    }

    /// A second passed.
    ///
    /// @return false when nobody signed in in time
    boolean tick() {
        if (stage == Stage.NUMBER && secondsLeft % SCAN_EVERY_S == 0) {
            scan();
        }
        secondsLeft--;
        return secondsLeft > 0;
    }

    private void scan() {
        floor.outside(() -> badge(), member -> member.ifPresent(this::recognised));
    }

    private Optional<Member> badge() throws kiosk.sync.StoreException {
        return floor.ports().devices().scanner().scan(SCAN, cancel)
                        instanceof ScanOutcome.Scanned(String text)
                ? gate.byBadge(text)
                : Optional.empty();
    }

    private void recognised(Member member) {
        if (!cancel.requested() && stage == Stage.NUMBER) {
            number = member.no();
            byCard = true;
            stage = Stage.PIN;
            trouble = new Trouble.None();
            floor.changed();
        }
    }

    void close() {
        cancel.request();
    }
}
