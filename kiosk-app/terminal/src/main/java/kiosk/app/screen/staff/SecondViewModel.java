package kiosk.app.screen.staff;

import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;

/// A second person signs: number, then PIN, sent together.
final class SecondViewModel extends StaffViewModel<StaffPlace.Second> {

    private final Typed number = new Typed(SignInPad.NUMBER_MOST);
    private final Pin pin = new Pin();
    private boolean pinTurn;

    SecondViewModel(Host host, StaffPlace.Second place, Shell shell) {
        super(host, place, shell);
    }

    @Override
    boolean update(StaffPlace.Second next, Shell newShell) {
        if (!next.trouble().equals(place().trouble())) {
            pin.wipe();
        }
        return super.update(next, newShell);
    }

    Typed number() {
        return number;
    }

    Pin pin() {
        return pin;
    }

    boolean pinTurn() {
        return pinTurn;
    }

    void turnToPin(boolean wanted) {
        pinTurn = wanted;
        redraw();
    }

    void type(String key) {
        if (pinTurn) {
            pin.type(key);
        } else {
            number.type(key);
        }
    }

    /// From the number to the PIN, from the PIN to the answer.
    void confirm() {
        if (!pinTurn && !number.isEmpty()) {
            turnToPin(true);
        } else if (pinTurn && pin.longEnough() && !number.isEmpty()) {
            act(new StaffAct.SecondPerson(number.get(), pin.take()));
        }
    }

    @Override
    void back() {
        if (pinTurn) {
            pin.wipe();
            turnToPin(false);
        } else {
            act(new StaffAct.Cancel());
        }
    }
}
