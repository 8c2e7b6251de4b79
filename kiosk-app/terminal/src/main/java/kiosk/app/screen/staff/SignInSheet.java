package kiosk.app.screen.staff;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace.SignIn;

/// Signing in over a customer's page, once the customer agreed. A new one is made for another
/// question or trouble.
public final class SignInSheet extends VBox {

    private final TouchPane first;

    public SignInSheet(Setting setting, SignIn at, Instant now, Consumer<StaffAct> act) {
        super(setting.landscape() ? 16 : 24);
        var pad = new SignInPad(at, act);
        getChildren()
                .add(
                        Type.TITLE.label(
                                setting.get(
                                        pad.pinTurn()
                                                ? "staff.signin.pin"
                                                : "staff.signin.heading")));
        SignInParts.trouble(setting, at.trouble(), now).ifPresent(getChildren()::add);
        var cancel =
                Buttons.quiet(
                        "staff-cancel",
                        new Tap(
                                setting.get("staff.cancel"),
                                Icon.NONE,
                                () -> act.accept(new StaffAct.Cancel())));
        if (!pad.open()) {
            getChildren().add(cancel);
            first = cancel;
            return;
        }
        first =
                Buttons.primary(
                        "staff-confirm",
                        new Tap(
                                setting.get(pad.pinTurn() ? "staff.signin.enter" : "action.next"),
                                Icon.NONE,
                                pad::confirm));
        var keys = new NumberPad(setting, "", pad::type);
        keys.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(SignInParts.field(setting, pad), keys, EvenRow.of(cancel, first));
    }

    /// What the keyboard is on first.
    public TouchPane first() {
        return first;
    }
}
