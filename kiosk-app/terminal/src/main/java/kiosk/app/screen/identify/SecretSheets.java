package kiosk.app.screen.identify;

import java.util.ArrayList;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Note;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene.Work;
import kiosk.avatar.face.Mood;

/// The two pages where something secret is typed.
final class SecretSheets {

    private final IdentifyViewModel model;

    SecretSheets(IdentifyViewModel model) {
        this.model = model;
    }

    Sheet code(IdentifyView view, Setting setting, Work.AwaitCode state) {
        var blocks = new ArrayList<Region>();
        blocks.add(sent(setting, state.maskedPhone()));
        blocks.add(boxes());
        if (state.wrong()) {
            blocks.add(Note.seal(setting.get("identify.code.wrong", state.triesLeft())));
        } else if (model.tooShort()) {
            blocks.add(Note.amber(setting.get("identify.code.short")));
        }
        var body =
                PageSheet.withPad(
                        setting,
                        new PagedColumn(setting, blocks),
                        new NumberPad(setting, "", model::typeCode));
        return view.sheet(
                        setting,
                        setting.get("identify.code.heading"),
                        body,
                        Employee.says(
                                state.wrong() ? Mood.SORRY : Mood.CALM,
                                setting.get("identify.code.speech")))
                .laidOut(Sheet.Layout.TIGHT)
                .primary(Tap.next(setting.get("identify.code.confirm"), model::confirmCode));
    }

    private Region boxes() {
        var boxes = new ArrayList<Region>();
        for (int i = 0; i < IdentifyViewModel.CODE_DIGITS; i++) {
            int place = i;
            var digit = new Label();
            digit.getStyleClass().add("digit");
            digit.textProperty()
                    .bind(
                            model.code()
                                    .map(code ->
                                            place < code.length()
                                                    ? code.substring(place, place + 1)
                                                    : ""));
            var box = new StackPane(digit);
            box.getStyleClass().add("digit-box");
            boxes.add(box);
        }
        var row = new EvenRow(18, boxes);
        row.setId("field-code");
        return row;
    }

    Sheet staff(IdentifyView view, Setting setting, boolean wrong) {
        var blocks = new ArrayList<Region>();
        blocks.add(Note.amber(setting.get("identify.staff.help")));
        var number = field(setting, "staff-no", setting.get("identify.staff.no"), model.staffNo());
        number.select(!model.pinTurn());
        var pin = field(setting, "staff-pin", setting.get("identify.staff.pin"), model.pinDots());
        pin.select(model.pinTurn());
        if (setting.elder() && !setting.landscape()) {
            blocks.add(EvenRow.of(number, pin));
        } else {
            blocks.add(number);
            blocks.add(pin);
        }
        if (wrong || model.tooShort()) {
            blocks.set(
                    0,
                    Note.seal(
                            setting.get(wrong ? "identify.staff.wrong" : "identify.staff.short")));
        }
        var body =
                PageSheet.withPad(
                        setting,
                        new PagedColumn(setting, blocks),
                        new NumberPad(setting, "", model::typeStaff));
        return view.sheet(
                        setting,
                        setting.get("identify.staff.heading"),
                        body,
                        Employee.says(
                                wrong ? Mood.SORRY : Mood.CALM,
                                setting.get("identify.staff.speech")))
                .laidOut(Sheet.Layout.TIGHT)
                .primary(Tap.next(setting.get("identify.staff.confirm"), model::confirmStaff));
    }

    private Region sent(Setting setting, String phone) {
        var words = Type.BODY.label(setting.get("identify.code.sent", phone), "ink2");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var again =
                Buttons.chip("action-again", setting.get("identify.code.again"), model::newCode);
        var row = new HBox(20, words, again);
        row.setFillHeight(false);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TouchPane field(
            Setting setting, String name, String label, ObservableValue<String> value) {
        var shown = Type.CHOICE.label("");
        shown.textProperty().bind(value);
        var title = Type.SECOND.line(label, "ink2");
        if (!setting.elder()) {
            title.setPrefWidth(setting.words().english() ? 220 : 120);
        }
        var row = new HBox(24, title, shown);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        Region content = setting.elder() ? new VBox(title, shown) : row;
        content.setMouseTransparent(true);
        var field =
                new TouchPane(
                        "field-" + name,
                        "field",
                        content,
                        () -> model.turnToPin(name.equals("staff-pin")));
        field.setAccessibleText(label);
        return field;
    }
}
