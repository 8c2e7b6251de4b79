package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.CellRow;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.ui.Words;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.DayView.Difference;
import kiosk.app.visit.staff.DayView.Total;

/// The three books side by side, and every single transaction that is not the same in all.
final class DayTable {

    private static final List<Double> SHARES = List.of(1.5, 1.25, 1.25, 1.25, 1.1);

    private final Setting setting;
    private final DayEndViewModel model;

    DayTable(Setting setting, DayEndViewModel model) {
        this.setting = setting;
        this.model = model;
    }

    List<Region> blocks(DayView.Compared compared) {
        var blocks = new ArrayList<Region>();
        var notes = notes(compared);
        if (setting.landscape() && notes.size() == 2) {
            blocks.add(EvenRow.of(notes.getFirst(), notes.getLast()));
        } else {
            blocks.addAll(notes);
        }
        blocks.add(table(compared));
        compared.differences().forEach(difference -> blocks.add(card(difference)));
        var again =
                Buttons.chip(
                        "action-collect",
                        Icon.AGAIN,
                        setting.get("staff.day.recollect"),
                        model::collect);
        var row = new HBox(again);
        blocks.add(row);
        return blocks;
    }

    private List<Region> notes(DayView.Compared compared) {
        var notes = new ArrayList<Region>();
        notes.add(verdict(compared));
        if (!compared.central()) {
            notes.add(Note.amber(setting.get("staff.day.nocentral")));
        }
        if (compared.unresolved() > 0) {
            notes.add(Note.amber(setting.get("staff.day.unresolved", compared.unresolved())));
        }
        return notes;
    }

    private Region verdict(DayView.Compared compared) {
        long open = compared.differences().stream().filter(d -> d.explanation().isEmpty()).count();
        if (compared.differences().isEmpty()) {
            return Note.ok(Icon.CHECK, setting.get("staff.day.equal"));
        }
        return open == 0
                ? Note.ok(
                        Icon.CHECK,
                        setting.get("staff.day.explained", compared.differences().size()))
                : Note.seal(
                        setting.get("staff.day.different", compared.differences().size(), open));
    }

    private Region table(DayView.Compared compared) {
        var table = new VBox();
        table.getStyleClass().add("table");
        if (!setting.elder() || setting.landscape()) {
            var heads =
                    Stream.of("method", "pad", "journal", "central", "result")
                            .map(key ->
                                    Type.FOOT.label(setting.get("staff.day.head." + key), "ink2"))
                            .toList();
            var head = new CellRow(SHARES, heads);
            head.getStyleClass().add("table-line");
            table.getChildren().add(head);
        }
        for (var total : compared.totals()) {
            var line = new VBox(line(total, compared.central()));
            line.setId("total-" + total.method());
            line.getStyleClass().add("table-line");
            if (total.equals(compared.totals().getLast())) {
                line.getStyleClass().add("table-last");
            }
            table.getChildren().add(line);
        }
        return table;
    }

    private Region line(Total total, boolean central) {
        boolean equal = equal(total, central);
        var name = Type.BODY.label(MethodWords.of(setting, total.method()));
        var result =
                Type.SECOND.label(
                        setting.get(equal ? "staff.day.same" : "staff.day.notsame"),
                        equal ? "ok-ink" : "seal-ink",
                        "strong");
        String atCentral = central ? book(total.centralCount(), total.centralFen()) : "–";
        if (setting.elder() && !setting.landscape()) {
            return new VBox(
                    2,
                    new CellRow(List.of(1.0, 1.0), List.of(name, result)),
                    Type.SECOND.label(
                            setting.get(
                                    "staff.day.sentence",
                                    book(total.padCount(), total.padFen()),
                                    book(total.journalCount(), total.journalFen()),
                                    atCentral),
                            "ink2"));
        }
        return new CellRow(
                SHARES,
                List.of(
                        name,
                        cell(total.padCount(), total.padFen()),
                        cell(total.journalCount(), total.journalFen()),
                        central
                                ? cell(total.centralCount(), total.centralFen())
                                : Type.SECOND.label("–"),
                        result));
    }

    private String book(int count, long fen) {
        return setting.get("staff.day.cell", count, Words.money(fen));
    }

    /// Amount over count, so that amounts stand under one another.
    private Region cell(int count, long fen) {
        return new VBox(
                0,
                Type.SECOND.label(Words.money(fen), "strong"),
                Type.FOOT.label(setting.get("staff.day.count", count), "ink2"));
    }

    static boolean equal(Total total, boolean central) {
        boolean here =
                total.padCount() == total.journalCount() && total.padFen() == total.journalFen();
        boolean there =
                total.centralCount() == total.journalCount()
                        && total.centralFen() == total.journalFen();
        return here && (there || !central);
    }

    private Region card(Difference difference) {
        var facts = facts(difference);
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var card = new HBox(24, facts);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setId("difference-" + difference.orderNo());
        card.getStyleClass()
                .addAll("card", difference.explanation().isEmpty() ? "card-seal" : "card-ok");
        if (difference.explanation().isEmpty()) {
            var explain =
                    Buttons.quiet(
                            "explain-" + difference.orderNo(),
                            new Tap(
                                    setting.get("staff.day.explain"),
                                    Icon.PEN,
                                    () -> model.choose(difference.orderNo())));
            explain.setMinWidth(setting.words().english() ? 270 : 220);
            explain.setMaxHeight(Region.USE_PREF_SIZE);
            card.getChildren().add(explain);
        }
        return card;
    }

    /// What differs: the sentence, the amount in each book, the order.
    VBox facts(Difference difference) {
        var facts =
                new VBox(
                        4,
                        Type.BODY.label(setting.of(difference.what()), "strong"),
                        Type.SECOND.label(
                                setting.get(
                                        "staff.day.sentence",
                                        amount(difference.padFen()),
                                        amount(difference.journalFen()),
                                        amount(difference.centralFen()))),
                        Type.FOOT.label(
                                difference.day()
                                        + " · "
                                        + MethodWords.of(setting, difference.method())
                                        + " · "
                                        + difference.orderNo(),
                                "ink2"));
        difference
                .explanation()
                .ifPresent(text ->
                        facts.getChildren()
                                .add(
                                        Type.SECOND.label(
                                                setting.get("staff.day.because", text),
                                                "ok-ink",
                                                "strong")));
        return facts;
    }

    private String amount(Optional<Long> fen) {
        return fen.map(Words::money).orElseGet(() -> setting.get("staff.day.absent"));
    }
}
