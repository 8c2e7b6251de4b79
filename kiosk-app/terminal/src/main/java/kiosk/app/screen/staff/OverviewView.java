package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.CellRow;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;

/// The first page: what needs somebody now, the day in four figures, the devices, and where to go.
final class OverviewView {

    private final StaffViewModel<StaffPlace.Overview> model;

    OverviewView(StaffViewModel<StaffPlace.Overview> model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        var place = model.place();
        var out = place.suspended().map(why -> suspended(setting, why));
        var today = titled(setting, "staff.today", new TodayTiles(setting, model.now()).of(place));
        var devices = titled(setting, "staff.devices", devices(setting));
        var doors = doors(setting);
        var blocks = new ArrayList<Region>();
        if (!setting.landscape()) {
            out.ifPresent(blocks::add);
        }
        if (!place.unresolved().isEmpty()) {
            blocks.add(unresolved(setting));
        }
        blocks.add(today);
        if (setting.landscape()) {
            blocks.addAll(doors);
            out.orElse(devices).getStyleClass().add(PagedColumn.BREAK);
            out.ifPresent(blocks::add);
            blocks.add(devices);
        } else {
            blocks.add(devices);
            blocks.addAll(doors);
        }
        return new StaffFrame(
                "",
                new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE),
                false,
                Optional.empty());
    }

    private static Region titled(Setting setting, String key, Region content) {
        return new VBox(setting.landscape() ? 4 : 10, Type.TITLE.label(setting.get(key)), content);
    }

    private Region suspended(Setting setting, StaffPlace.Suspended why) {
        String until =
                why.until()
                        .map(at ->
                                setting.get(
                                        "staff.suspended.until",
                                        setting.words().moment(at, model.now())))
                        .orElseGet(() -> setting.get("staff.suspended.open"));
        var words =
                new VBox(
                        2,
                        Type.BODY.label(setting.get("staff.suspended"), "amber-ink", "strong"),
                        Type.SECOND.label(until, "amber-ink"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var resume =
                Buttons.chip(
                        "action-resume",
                        setting.get("staff.resume"),
                        () -> model.act(new StaffAct.Resume()));
        var row = new HBox(22, Icon.PAUSE.at(44, "icon-amber"), words, resume);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.getStyleClass().addAll("note", "note-amber");
        return row;
    }

    /// The whole strip can be touched.
    private Region unresolved(Setting setting) {
        var open = model.place().unresolved();
        var oldest = open.getFirst();
        long fen = open.stream().mapToLong(StaffPlace.Unresolved::amountFen).sum();
        String words =
                setting.get(
                        "staff.unresolved",
                        open.size(),
                        setting.words().price(fen),
                        setting.words().moment(oldest.since(), model.now()),
                        oldest.asked());
        var label = Type.BODY.label(words, "seal-ink", "strong");
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMinWidth(0);
        var go = Type.BODY.line(setting.get("staff.resolve.go"), "seal-ink", "strong", "under");
        var row = new HBox(22, Icon.WARNING.at(44, "icon-seal"), label, go);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        var strip =
                new TouchPane("go-unresolved", "strip-seal", row, () -> model.go(StaffPage.MONEY));
        strip.setAccessibleText(words);
        return strip;
    }

    private Region devices(Setting setting) {
        var table = new VBox();
        table.getStyleClass().addAll("table");
        var rows = model.place().devices();
        for (var device : rows) {
            var line = new VBox(line(setting, device));
            device.todo()
                    .ifPresent(todo -> {
                        var words =
                                Type.SECOND.label(
                                        setting.of(todo), DeviceWords.tone(device) + "-ink");
                        words.getStyleClass().add("todo");
                        line.getChildren().add(words);
                    });
            line.getStyleClass().add("table-line");
            if (device.equals(rows.getLast())) {
                line.getStyleClass().add("table-last");
            }
            line.setId("device-" + device.name());
            table.getChildren().add(line);
        }
        return table;
    }

    private static Region line(Setting setting, DeviceRow device) {
        var name = Type.BODY.label(DeviceWords.name(setting, device));
        var state = DeviceWords.state(setting, device);
        var detail = Type.SECOND.label(DeviceWords.detail(setting, device), "ink2");
        return new CellRow(List.of(1.0, 0.85, 1.15), List.of(name, state, detail));
    }

    private List<Region> doors(Setting setting) {
        var doors =
                List.of(
                        door(setting, StaffPage.PAPER, Icon.PRINTER),
                        door(setting, StaffPage.REPRINT, Icon.IDCARD),
                        door(setting, StaffPage.STOCK, Icon.STACK),
                        door(setting, StaffPage.MONEY, Icon.COINS),
                        door(setting, StaffPage.DAY_END, Icon.BALANCE),
                        door(setting, StaffPage.SUSPEND, Icon.PAUSE),
                        door(setting, StaffPage.SELF_TEST, Icon.WAIT),
                        door(setting, StaffPage.SETTINGS, Icon.SLIDERS));
        var rows = new ArrayList<Region>();
        int beside = setting.elder() && setting.landscape() ? 4 : 2;
        for (int i = 0; i < doors.size(); i += beside) {
            rows.add(new EvenRow(20, doors.subList(i, i + beside)));
        }
        return rows;
    }

    private Region door(Setting setting, StaffPage page, Icon icon) {
        String words = setting.get("staff.page." + page);
        return Doors.button("go-" + page, icon, words, () -> model.go(page));
    }
}
