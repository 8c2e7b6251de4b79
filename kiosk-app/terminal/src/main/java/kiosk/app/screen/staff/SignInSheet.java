package kiosk.app.screen.staff;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Columns;
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
        var words = new VBox(setting.landscape() ? 20 : 24);
        words.getChildren()
                .add(
                        Type.TITLE.label(
                                setting.get(
                                        pad.pinTurn()
                                                ? "staff.signin.pin"
                                                : "staff.signin.heading")));
        SignInParts.trouble(setting, at.trouble(), now).ifPresent(words.getChildren()::add);
        getChildren().add(words);
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
        words.getChildren().add(SignInParts.field(setting, pad));
        if (setting.landscape()) {
            getChildren().setAll(new Columns(words, keys, 0.5), EvenRow.of(cancel, first));
        } else {
            getChildren().addAll(keys, EvenRow.of(cancel, first));
        }
    }

    /// What the keyboard is on first.
    public TouchPane first() {
        return first;
    }
}
