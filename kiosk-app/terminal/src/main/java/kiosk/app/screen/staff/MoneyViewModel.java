package kiosk.app.screen.staff;

import java.util.Locale;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.Unresolved;

/// Payments whose outcome is not known: ask again, or state it with evidence.
final class MoneyViewModel extends StaffViewModel<StaffPlace.Money> {

    /// Shortest evidence that says anything.
    static final int LEAST_EVIDENCE = 4;

    private final Typed evidence = new Typed(40);
    private String chosen = "";
    private Optional<Boolean> paid = Optional.empty();

    MoneyViewModel(Host host, StaffPlace.Money place, Shell shell) {
        super(host, place, shell);
    }

    /// The payment that is being stated.
    Optional<Unresolved> chosen() {
        return place().unresolved().stream()
                .filter(payment -> payment.orderNo().equals(chosen))
                .findFirst();
    }

    Optional<Boolean> paid() {
        return paid;
    }

    Typed evidence() {
        return evidence;
    }

    boolean asking(String orderNo) {
        return place().asking().filter(orderNo::equals).isPresent();
    }

    void askAgain(String orderNo) {
        act(new StaffAct.AskAgain(orderNo));
    }

    void choose(String orderNo) {
        chosen = orderNo;
        paid = Optional.empty();
        evidence.clear();
        redraw();
    }

    void state(boolean wasPaid) {
        paid = Optional.of(wasPaid);
        redraw();
    }

    void type(String key) {
        evidence.type(key.toUpperCase(Locale.ROOT));
    }

    /// Goes to the second person once outcome and evidence are there.
    void confirm() {
        if (paid.isPresent() && evidence.get().length() >= LEAST_EVIDENCE) {
            act(new StaffAct.Resolve(chosen, paid.get(), evidence.get()));
        }
    }

    @Override
    void back() {
        if (chosen().isPresent()) {
            choose("");
        } else {
            super.back();
        }
    }
}
