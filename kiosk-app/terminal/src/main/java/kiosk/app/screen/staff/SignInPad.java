package kiosk.app.screen.staff;

import java.util.function.Consumer;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace.SignIn;

/// Number first, then PIN: what has been typed of either.
final class SignInPad {

    static final int NUMBER_MOST = 16;

    private final Consumer<StaffAct> act;
    private final Typed number = new Typed(NUMBER_MOST);
    private final Pin pin = new Pin();
    private SignIn at;

    SignInPad(SignIn at, Consumer<StaffAct> act) {
        this.at = at;
        this.act = act;
    }

    /// Takes the newest question; another question or another trouble begins with empty fields.
    void at(SignIn next) {
        if (next.stage() != at.stage() || !next.trouble().equals(at.trouble())) {
            number.clear();
            pin.wipe();
        }
        at = next;
    }

    SignIn at() {
        return at;
    }

    Typed number() {
        return number;
    }

    Pin pin() {
        return pin;
    }

    boolean pinTurn() {
        return at.stage() == SignIn.Stage.PIN;
    }

    /// Whether typing helps at all now.
    boolean open() {
        return switch (at.trouble()) {
            case SignIn.Trouble.None _, SignIn.Trouble.Wrong _ -> true;
            case SignIn.Trouble.Locked _, SignIn.Trouble.NoRoster _ -> false;
        };
    }

    void type(String key) {
        if (pinTurn()) {
            pin.type(key);
        } else {
            number.type(key);
        }
    }

    /// Sends what was typed, when it is enough.
    void confirm() {
        if (pinTurn() && pin.longEnough()) {
            act.accept(new StaffAct.Pin(pin.take()));
        } else if (!pinTurn() && !number.isEmpty()) {
            act.accept(new StaffAct.StaffNumber(number.get()));
        }
    }
}
