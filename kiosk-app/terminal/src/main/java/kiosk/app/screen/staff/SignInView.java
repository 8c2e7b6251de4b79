package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.DevicePicture;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;

/// Badge before the scanner, or number and PIN.
final class SignInView {

    private final SignInViewModel model;

    SignInView(SignInViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        var pad = model.pad();
        var blocks = new ArrayList<Region>();
        SignInParts.trouble(setting, pad.at().trouble(), model.now()).ifPresent(blocks::add);
        if (!pad.open()) {
            return new StaffFrame(
                    setting.get("staff.signin.heading"),
                    new PagedColumn(setting, blocks),
                    true,
                    Optional.empty());
        }
        if (pad.pinTurn()) {
            blocks.add(Type.BODY.label(setting.get("staff.signin.who", pad.at().number()), "ink2"));
        }
        blocks.add(SignInParts.field(setting, pad));
        if (!pad.pinTurn()) {
            blocks.add(Type.SECOND.label(setting.get("staff.signin.badge"), "ink2"));
        }
        Region rest = new PagedColumn(setting, blocks);
        if (!pad.pinTurn() && !setting.elder()) {
            var picture = new DevicePicture(setting, DevicePicture.Slot.SCAN);
            blocks.add(picture);
            VBox.setVgrow(picture, Priority.ALWAYS);
            rest = new VBox(20, blocks.toArray(Region[]::new));
        }
        var body = PageSheet.withPad(setting, rest, new NumberPad(setting, "", pad::type));
        return StaffFrame.page(
                        setting.get(pad.pinTurn() ? "staff.signin.pin" : "staff.signin.heading"),
                        body)
                .primary(
                        Tap.next(
                                setting.get(pad.pinTurn() ? "staff.signin.enter" : "action.next"),
                                pad::confirm));
    }
}
