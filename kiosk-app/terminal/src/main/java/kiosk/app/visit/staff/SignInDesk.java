package kiosk.app.visit.staff;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kiosk.app.visit.staff.Gate.Verdict;
import kiosk.app.visit.staff.StaffPlace.SignIn;
import kiosk.app.visit.staff.StaffPlace.SignIn.Stage;
import kiosk.app.visit.staff.StaffPlace.SignIn.Trouble;
import kiosk.device.Cancel;
import kiosk.device.CodeScanner.ScanOutcome;

/// One signing in: number typed or badge before the scanner, then the PIN.
///
/// Thread rule: the mailbox only.
final class SignInDesk {
    private static final int SECONDS = 60;
    private static final Duration SCAN = Duration.ofSeconds(5);

    private final Premises premises;
    private final String act;
    private final boolean badges;
    private final Consumer<Entered> entered;
    private String number = "";
    private Trouble trouble = new Trouble.None();
    private int left = SECONDS;
    private boolean byCard;
    private boolean checking;
    private boolean scanning;
    private boolean closed;
    private Cancel scan = new Cancel();

    /// Somebody proved who they are.
    record Entered(Member member, String maskedName, boolean byCard) {}

    /// @param act what it opens, as written down
    /// @param badges whether a badge before the scanner counts; not while a customer may scan
    SignInDesk(Premises premises, String act, boolean badges, Consumer<Entered> entered) {
        this.premises = premises;
        this.act = act;
        this.badges = badges;
        this.entered = entered;
    }

    SignIn place() {
        return new SignIn(number.isEmpty() ? Stage.NUMBER : Stage.PIN, number, trouble, left);
    }

    void touched() {
        left = SECONDS;
    }

    /// @return true when nobody came
    boolean tick() {
        if (!checking) {
            left--;
        }
        if (badges && number.isEmpty() && !scanning) {
            lookForBadge();
        }
        return left <= 0;
    }

    void close() {
        closed = true;
        scan.request();
    }

    void number(String typed) {
        if (!checking && number.isEmpty() && !typed.isBlank()) {
            number = typed.strip();
            byCard = false;
            trouble = new Trouble.None();
            scan.request();
            premises.changed();
        }
    }

    /// Another number after all.
    void forget() {
        number = "";
        trouble = new Trouble.None();
        premises.changed();
    }

    void pin(char[] pin) {
        if (checking || number.isEmpty()) {
            java.util.Arrays.fill(pin, ' ');
            return;
        }
        checking = true;
        String no = number;
        String caseId = premises.caseId();
        premises.outside(() -> new Gate(premises.ports()).check(no, pin, act, caseId), this::told);
    }

    private void told(Verdict verdict) {
        checking = false;
        left = SECONDS;
        if (closed) {
            return;
        }
        switch (verdict) {
            case Verdict.Known(String no, String name, boolean lead) ->
                    entered.accept(new Entered(new Member(no, name, lead), name, byCard));
            default -> {
                trouble = trouble(verdict);
                number = trouble instanceof Trouble.Wrong && byCard ? number : "";
            }
        }
        premises.changed();
    }

    static Trouble trouble(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Known _ -> new Trouble.None();
            case Verdict.Wrong(int triesLeft) -> new Trouble.Wrong(triesLeft);
            case Verdict.Locked(var until) -> new Trouble.Locked(until);
            case Verdict.NoRoster() -> new Trouble.NoRoster();
        };
    }

    private void lookForBadge() {
        scanning = true;
        Cancel cancel = new Cancel();
        scan = cancel;
        premises.outside(() -> badge(cancel), this::shown);
    }

    private Optional<String> badge(Cancel cancel) throws kiosk.sync.StoreException {
        ScanOutcome outcome = premises.ports().devices().scanner().scan(SCAN, cancel);
        if (!(outcome instanceof ScanOutcome.Scanned(String text))) {
            return Optional.empty();
        }
        return Roster.newest(premises.ports().store()).flatMap(roster -> roster.byBadge(text));
    }

    private void shown(Optional<String> no) {
        scanning = false;
        if (!closed && number.isEmpty() && no.isPresent()) {
            number = no.get();
            byCard = true;
            trouble = new Trouble.None();
            left = SECONDS;
            premises.changed();
        }
    }
}
