package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Icon;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.PaperPicture;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;

/// Paper: which printer, how it is put in, how much it is.
final class PaperView {

    private final PaperViewModel model;

    PaperView(PaperViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        return model.chosen()
                .map(printer -> filling(setting, printer))
                .orElseGet(() -> list(setting));
    }

    private StaffFrame list(Setting setting) {
        var blocks = new ArrayList<Region>();
        for (var printer : model.place().printers()) {
            var words =
                    new VBox(
                            6,
                            Type.CHOICE.label(DeviceWords.name(setting, printer)),
                            DeviceWords.state(setting, printer),
                            Type.SECOND.label(DeviceWords.detail(setting, printer), "ink2"));
            printer.todo()
                    .ifPresent(
                            todo -> words.getChildren().add(Type.SECOND.label(setting.of(todo))));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            var replace =
                    Buttons.quiet(
                            "replace-" + printer.name(),
                            new Tap(
                                    setting.get("staff.paper.replaced"),
                                    Icon.PAPER,
                                    () -> model.choose(printer.name())));
            replace.setMinWidth(setting.elder() ? 340 : 300);
            replace.setMaxHeight(Region.USE_PREF_SIZE);
            var card = new HBox(24, words, replace);
            card.setAlignment(Pos.CENTER_LEFT);
            card.getStyleClass().add("card");
            blocks.add(card);
        }
        return StaffFrame.page(
                setting.get("staff.paper.heading"), new PagedColumn(setting, blocks));
    }

    private StaffFrame filling(Setting setting, DeviceRow printer) {
        boolean roll = PaperViewModel.roll(printer);
        var picture = new PaperPicture(roll ? PaperPicture.Paper.ROLL : PaperPicture.Paper.SHEETS);
        var how =
                Type.SECOND.label(
                        setting.get(roll ? "staff.paper.roll.how" : "staff.paper.tray.how"),
                        "ink2");
        var field =
                SignInParts.field(
                        setting,
                        roll ? "staff.paper.roll.count" : "staff.paper.tray.count",
                        model.count().text(),
                        true);
        var chips = new HBox(20);
        for (int usual : PaperViewModel.usual(printer)) {
            chips.getChildren().add(chip(usual));
        }
        var blocks = new ArrayList<Region>();
        if (!(setting.elder() && setting.landscape())) {
            blocks.add(picture);
        }
        blocks.addAll(List.of(how, field, chips));
        var body =
                PageSheet.withPad(
                        setting,
                        new PagedColumn(setting, blocks, 18, Integer.MAX_VALUE),
                        new NumberPad(setting, "", model.count()::type));
        return StaffFrame.page(DeviceWords.name(setting, printer), body)
                .primary(Tap.next(setting.get("staff.paper.confirm"), model::confirm));
    }

    private TouchPane chip(int sheets) {
        String words = String.valueOf(sheets);
        return Buttons.chip("quick-" + sheets, words, () -> model.count().set(words));
    }
}
