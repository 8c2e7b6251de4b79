package kiosk.app.screen.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace;

/// The day in four figures.
record TodayTiles(Setting setting, Instant now) {

    Region of(StaffPlace.Overview place) {
        var today = place.today();
        var tiles =
                List.of(
                        tile(
                                "cases",
                                today.cases(),
                                setting.get("staff.today.done", today.completed())),
                        tile("payments", today.payments(), setting.words().price(today.paidFen())),
                        tile(
                                "waiting",
                                today.waiting(),
                                today.oldest()
                                        .map(at ->
                                                setting.get(
                                                        "staff.today.oldest",
                                                        setting.words().moment(at, now)))
                                        .orElseGet(() -> setting.get("staff.today.sent"))),
                        tile(
                                "calls",
                                today.calls(),
                                today.answerSeconds()
                                        .map(s -> setting.get("staff.today.answer", s))
                                        .orElse("–")));
        return setting.elder() && !setting.landscape()
                ? new VBox(
                        20,
                        new EvenRow(20, tiles.subList(0, 2)),
                        new EvenRow(20, tiles.subList(2, 4)))
                : new EvenRow(20, tiles);
    }

    private Region tile(String key, long figure, String under) {
        var number = Type.HEADING.line(String.format(Locale.ROOT, "%,d", figure));
        number.setId("today-" + key);
        var tile =
                new VBox(
                        0,
                        Type.FOOT.label(setting.get("staff.today." + key), "ink2"),
                        number,
                        Type.FOOT.label(under, "ink2"));
        tile.getStyleClass().addAll("card", "figure");
        return tile;
    }
}
