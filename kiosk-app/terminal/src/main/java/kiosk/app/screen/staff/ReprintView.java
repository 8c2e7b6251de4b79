package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.LetterPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;

/// The check code of a kept document, and it is printed again.
final class ReprintView {

    private final ReprintViewModel model;

    ReprintView(ReprintViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        String heading = setting.get("staff.reprint.heading");
        if (model.place().printing()) {
            return new StaffFrame(
                    heading,
                    new PagedColumn(
                            setting,
                            List.of(
                                    StatusCard.waiting(
                                            setting.get("staff.reprint.printing"),
                                            setting.get("print.where")))),
                    true,
                    Optional.empty());
        }
        var blocks = new ArrayList<Region>();
        blocks.add(Type.SECOND.label(setting.get("staff.reprint.how"), "ink2"));
        if (setting.landscape()) {
            blocks.add(boxes(0, ReprintViewModel.LENGTH));
        } else {
            blocks.add(boxes(0, 6));
            blocks.add(boxes(6, ReprintViewModel.LENGTH));
        }
        var rest = new VBox(20, blocks.toArray(Region[]::new));
        rest.setMinHeight(Region.USE_PREF_SIZE);
        var body =
                PageSheet.above(rest, new LetterPad(setting, LetterPad.Digits.SHOWN, model::type));
        return StaffFrame.page(heading, body)
                .primary(new Tap(setting.get("staff.reprint.print"), Icon.PRINTER, model::confirm));
    }

    private Region boxes(int from, int to) {
        var boxes = new ArrayList<Region>();
        for (int i = from; i < to; i++) {
            int at = i;
            var letter = new Label();
            letter.getStyleClass().add("digit");
            letter.textProperty()
                    .bind(
                            model.code()
                                    .text()
                                    .map(code ->
                                            at < code.length() ? code.substring(at, at + 1) : ""));
            var box = new StackPane(letter);
            box.getStyleClass().add("digit-box");
            boxes.add(box);
        }
        return new EvenRow(16, boxes);
    }
}
