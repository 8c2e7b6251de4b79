package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.CellRow;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.NumberPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace.StockRow;

/// Blank stock: opening + added − issued − spoiled = left, and what was counted. A line is touched
/// to write into it.
final class StockView {

    private static final List<Double> SHARES = List.of(2.2, 1.0, 1.0, 1.0, 1.0, 1.0, 1.6);

    private final StockViewModel model;

    StockView(StockViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        return model.chosen().map(row -> entry(setting, row)).orElseGet(() -> ledger(setting));
    }

    private StaffFrame ledger(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(Type.SECOND.label(setting.get("staff.stock.how"), "ink2"));
        if (!setting.elder()) {
            var heads =
                    Stream.of("kind", "opening", "added", "issued", "spoiled", "left", "counted")
                            .map(key -> Type.FOOT.label(setting.get("staff.stock." + key), "ink2"))
                            .toList();
            var head = new CellRow(SHARES, heads);
            head.getStyleClass().add("table-head");
            blocks.add(head);
        }
        for (var row : model.place().rows()) {
            Region content = setting.elder() ? sentence(setting, row) : line(setting, row);
            content.setMouseTransparent(true);
            var line =
                    new TouchPane(
                            "stock-" + row.kind(),
                            "ledger",
                            content,
                            () -> model.choose(row.kind()));
            line.setAccessibleText(setting.of(row.name()));
            blocks.add(line);
        }
        return StaffFrame.page(
                setting.get("staff.stock.heading"),
                new PagedColumn(setting, blocks, 16, Integer.MAX_VALUE));
    }

    private static Region line(Setting setting, StockRow row) {
        var cells = new ArrayList<Region>();
        cells.add(Type.BODY.label(setting.of(row.name())));
        for (int figure : List.of(row.opening(), row.added(), row.issued(), row.spoiled())) {
            cells.add(Type.BODY.label(String.valueOf(figure), "ink2"));
        }
        cells.add(Type.BODY.label(String.valueOf(row.left()), "strong"));
        cells.add(counted(setting, row));
        return new CellRow(SHARES, cells);
    }

    private static Region sentence(Setting setting, StockRow row) {
        var words =
                Type.SECOND.label(
                        setting.get(
                                "staff.stock.sentence",
                                row.opening(),
                                row.added(),
                                row.issued(),
                                row.spoiled(),
                                row.left()),
                        "ink2");
        return new VBox(
                2, Type.BODY.label(setting.of(row.name()), "strong"), words, counted(setting, row));
    }

    /// What was counted, with a word when it is not what is written.
    private static Region counted(Setting setting, StockRow row) {
        if (row.counted().isEmpty()) {
            return Type.SECOND.label(setting.get("staff.stock.notcounted"), "ink2");
        }
        int counted = row.counted().get();
        if (counted == row.left()) {
            return Type.SECOND.label("✓ " + counted, "ok-ink", "strong");
        }
        return Type.SECOND.label(
                setting.get("staff.stock.off", counted, signed(counted - row.left())),
                "seal-ink",
                "strong");
    }

    private static String signed(int by) {
        return by > 0 ? "+" + by : "−" + Math.abs(by);
    }

    private StaffFrame entry(Setting setting, StockRow row) {
        var blocks = new ArrayList<Region>();
        var ways = new ArrayList<Region>();
        for (var way : StockViewModel.Entry.values()) {
            var chip =
                    Buttons.chip(
                            "entry-" + way,
                            setting.get("staff.stock.entry." + way),
                            () -> model.enter(way));
            chip.select(way == model.entry());
            ways.add(chip);
        }
        blocks.add(new EvenRow(20, ways));
        blocks.add(
                SignInParts.field(
                        setting, "staff.stock.ask." + model.entry(), model.count().text(), true));
        if (model.entry() == StockViewModel.Entry.SPOILED) {
            var reasons = new FlowPane(20, 20);
            for (var reason : StockViewModel.Reason.values()) {
                var chip =
                        Buttons.chip(
                                "reason-" + reason,
                                words(setting, reason),
                                () -> model.because(reason));
                chip.select(reason == model.reason());
                reasons.getChildren().add(chip);
            }
            blocks.add(reasons);
        } else {
            blocks.add(Type.SECOND.label(setting.get("staff.stock.written", row.left()), "ink2"));
        }
        var body =
                PageSheet.withPad(
                        setting,
                        new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE),
                        new NumberPad(setting, "", model.count()::type));
        return StaffFrame.page(setting.of(row.name()), body)
                .primary(
                        Tap.next(
                                setting.get("staff.write"),
                                () -> model.confirm(words(setting, model.reason()))));
    }

    private static String words(Setting setting, StockViewModel.Reason reason) {
        return setting.get("staff.stock.reason." + reason);
    }
}
