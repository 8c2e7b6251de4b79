package kiosk.app.screen.staff;

import java.util.ArrayList;
import javafx.scene.layout.Region;
import kiosk.app.ui.Note;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;

/// What is to be signed for, and the second person's number and PIN.
final class SecondView {

    private final SecondViewModel model;

    SecondView(SecondViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        var place = model.place();
        var blocks = new ArrayList<Region>();
        blocks.add(
                SignInParts.trouble(setting, place.trouble(), model.now())
                        .orElseGet(() -> Note.amber(setting.of(place.act()))));
        blocks.add(SignInParts.field(setting, "staff.no", model.number().text(), !model.pinTurn()));
        blocks.add(
                SignInParts.field(
                        setting, "staff.pin", SignInParts.dots(model.pin()), model.pinTurn()));
        var body =
                PageSheet.withPad(
                        setting,
                        new PagedColumn(setting, blocks),
                        new NumberPad(setting, "", model::type));
        return StaffFrame.page(
                        setting.get(
                                setting.elder() && setting.landscape()
                                        ? "staff.second.short"
                                        : "staff.second.heading"),
                        body)
                .primary(
                        Tap.next(
                                setting.get(model.pinTurn() ? "staff.second.sign" : "action.next"),
                                model::confirm));
    }
}
