package kiosk.app.visit.staff;

import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.sync.StoreException;

/// A member of staff beside a customer: only after the customer said yes on the screen, named in
/// the case for as long as it lasts.
///
/// Thread rule: the mailbox only.
final class Beside {
    private static final int ASKING = 30;

    private final Premises premises;
    private final StaffLog log;
    private int askingLeft;
    private Optional<SignInDesk> signIn = Optional.empty();
    private Optional<Member> helper = Optional.empty();

    Beside(Premises premises) {
        this.premises = premises;
        this.log = new StaffLog(premises.ports());
    }

    StaffBeside state() {
        if (helper.isPresent()) {
            return new StaffBeside.Helping(helper.get().name(), helper.get().no());
        }
        if (signIn.isPresent()) {
            return new StaffBeside.SigningIn(signIn.get().place());
        }
        return askingLeft > 0 ? new StaffBeside.Asking(askingLeft) : new StaffBeside.Nobody();
    }

    Optional<String> helper() {
        return helper.map(Member::no);
    }

    void act(StaffAct act) {
        signIn.ifPresent(SignInDesk::touched);
        switch (act) {
            case StaffAct.Open() when state() instanceof StaffBeside.Nobody -> askingLeft = ASKING;
            case StaffAct.CustomerAllows(boolean yes) when askingLeft > 0 -> {
                askingLeft = 0;
                if (yes) {
                    signIn = Optional.of(new SignInDesk(premises, "help", false, this::entered));
                }
            }
            case StaffAct.StaffNumber(String no) -> signIn.ifPresent(s -> s.number(no));
            case StaffAct.Pin(char[] pin) -> signIn.ifPresent(s -> s.pin(pin));
            case StaffAct.Cancel() -> {
                if (signIn.filter(s -> !s.place().number().isEmpty()).isPresent()) {
                    signIn.get().forget();
                } else {
                    stopSigningIn();
                }
            }
            case StaffAct.Leave() -> stopSigningIn();
            case StaffAct.EndHelp() -> end();
            default -> {
                // Does not fit beside a customer.
            }
        }
        premises.changed();
    }

    private void stopSigningIn() {
        signIn.ifPresent(SignInDesk::close);
        signIn = Optional.empty();
    }

    private void entered(SignInDesk.Entered who) {
        stopSigningIn();
        helper = Optional.of(who.member());
        if (!premises.caseId().isEmpty()) {
            inCase(premises.caseId());
        }
    }

    /// A case began while somebody helps.
    void caseOpened(String caseId) {
        if (helper.isPresent()) {
            inCase(caseId);
        }
    }

    private void inCase(String caseId) {
        String no = helper.map(Member::no).orElseThrow();
        premises.outside(() -> write(no, caseId), _ -> {});
    }

    private boolean write(String no, String caseId) throws StoreException {
        log.write(
                new Deed("help", no, "", "", "begun", caseId),
                log.fact(caseId, "help", no, Map.of("staffNo", no)));
        return true;
    }

    /// The help is over, or the visit.
    void end() {
        askingLeft = 0;
        stopSigningIn();
        if (helper.isPresent()) {
            String no = helper.get().no();
            helper = Optional.empty();
            premises.outside(
                    () -> {
                        log.write(Deed.of("help", no, "", "ended"));
                        return true;
                    },
                    _ -> {});
        }
    }

    void tick() {
        if (askingLeft > 0) {
            askingLeft--;
        }
        if (signIn.isPresent() && signIn.get().tick()) {
            stopSigningIn();
        }
    }
}
