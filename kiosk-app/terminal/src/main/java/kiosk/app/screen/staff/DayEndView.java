package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.Icon;
import kiosk.app.ui.LetterPad;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Rows;
import kiosk.app.ui.Setting;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.DayView.Difference;

/// The day end, from "not begun" to the slip.
final class DayEndView {

    private final DayEndViewModel model;

    DayEndView(DayEndViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        var explained = model.chosen();
        if (explained.isPresent()) {
            return explain(setting, explained.get());
        }
        return switch (model.place().books()) {
            case DayView.NotBegun(var last) -> begin(setting, last);
            case DayView.Collecting collecting -> collecting(setting, collecting);
            case DayView.Compared compared -> compared(setting, compared);
            case DayView.Closing _ ->
                    new StaffFrame(
                            heading(setting),
                            blocks(
                                    setting,
                                    StatusCard.waiting(
                                            setting.get("staff.day.closing"),
                                            setting.get("staff.day.closing.next"))),
                            false,
                            Optional.empty());
            case DayView.Closed closed -> closed(setting, closed);
            case DayView.Trouble(var say) ->
                    page(
                                    setting,
                                    StatusCard.refused(
                                            setting.get("staff.day.trouble"), setting.of(say)))
                            .primary(Tap.next(setting.get("staff.day.again"), model::collect));
        };
    }

    private static String heading(Setting setting) {
        return setting.get("staff.page.DAY_END");
    }

    private static Region blocks(Setting setting, Region... blocks) {
        return new PagedColumn(setting, List.of(blocks));
    }

    private static StaffFrame page(Setting setting, Region... blocks) {
        return StaffFrame.page(heading(setting), blocks(setting, blocks));
    }

    private StaffFrame begin(Setting setting, Optional<DayView.Closed> last) {
        var blocks = new ArrayList<Region>();
        blocks.add(
                StatusCard.done(
                        Icon.BALANCE,
                        setting.get("staff.day.begin"),
                        setting.get("staff.day.begin.what")));
        last.ifPresent(closed -> {
            blocks.addAll(slip(setting, closed).blocks());
            blocks.add(
                    new HBox(
                            Buttons.chip(
                                    "action-slip",
                                    Icon.PRINTER,
                                    setting.get("staff.day.slip.again"),
                                    model::printSlip)));
        });
        return StaffFrame.page(heading(setting), new PagedColumn(setting, blocks))
                .primary(Tap.next(setting.get("staff.day.collect"), model::collect));
    }

    private StaffFrame collecting(Setting setting, DayView.Collecting books) {
        var rows = new Rows(setting);
        book(setting, rows, "pad", books.pad());
        book(setting, rows, "journal", books.journal());
        book(setting, rows, "central", books.central());
        var blocks = new ArrayList<Region>();
        blocks.add(
                StatusCard.waiting(
                        setting.get("staff.day.collecting"),
                        setting.get("staff.day.collecting.next")));
        blocks.addAll(rows.blocks());
        return StaffFrame.page(heading(setting), new PagedColumn(setting, blocks));
    }

    private static void book(Setting setting, Rows rows, String key, boolean there) {
        rows.row(
                setting.get("staff.day.book." + key),
                setting.get(there ? "staff.day.here" : "staff.day.asked"));
    }

    private StaffFrame compared(Setting setting, DayView.Compared compared) {
        var blocks = new DayTable(setting, model).blocks(compared);
        return StaffFrame.page(
                        heading(setting), new PagedColumn(setting, blocks, 18, Integer.MAX_VALUE))
                .primary(new Tap(setting.get("staff.day.close"), Icon.CHECK, model::close));
    }

    private StaffFrame closed(Setting setting, DayView.Closed closed) {
        var blocks = new ArrayList<Region>();
        blocks.add(
                StatusCard.done(
                        Icon.CHECK,
                        setting.get("staff.day.closed"),
                        setting.get(
                                closed.printed()
                                        ? "staff.day.closed.printed"
                                        : "staff.day.closed.unprinted")));
        blocks.addAll(slip(setting, closed).blocks());
        return StaffFrame.page(heading(setting), new PagedColumn(setting, blocks))
                .primary(
                        new Tap(
                                setting.get(
                                        closed.printed()
                                                ? "staff.day.slip.again"
                                                : "staff.day.slip.print"),
                                Icon.PRINTER,
                                model::printSlip));
    }

    private static Icon icon(String explanation) {
        return switch (explanation) {
            case "late" -> Icon.CLOCK;
            case "amount" -> Icon.COINS;
            case "refund" -> Icon.AGAIN;
            default -> Icon.CHECK;
        };
    }

    private Rows slip(Setting setting, DayView.Closed closed) {
        return new Rows(setting)
                .row(setting.get("staff.day.slip"), closed.slipNo())
                .row(setting.get("staff.day.batch"), closed.batchNo())
                .row(setting.get("staff.day.at"), setting.words().moment(closed.at(), model.now()));
    }

    private StaffFrame explain(Setting setting, Difference difference) {
        var table = new DayTable(setting, model);
        var blocks = new ArrayList<Region>();
        blocks.add(table.facts(difference));
        if (model.typing()) {
            blocks.add(
                    SignInParts.field(
                            setting, "staff.day.explain.field", model.words().text(), true));
            var body =
                    PageSheet.above(
                            new PagedColumn(setting, blocks, 18, Integer.MAX_VALUE),
                            new LetterPad(setting, LetterPad.Digits.SHOWN, model::type));
            return StaffFrame.page(
                            setting.landscape() ? "" : setting.get("staff.day.explain.heading"),
                            body)
                    .primary(
                            Tap.next(
                                    setting.get("staff.write"),
                                    () -> model.explain(model.words().get())));
        }
        for (var key : DayEndViewModel.PREPARED) {
            String words = setting.get("staff.day.explain." + key);
            blocks.add(
                    ChoiceCard.act("explain-" + key, icon(key), words, () -> model.explain(words)));
        }
        blocks.add(
                ChoiceCard.act(
                        "explain-other",
                        Icon.LETTERS,
                        setting.get("staff.day.explain.other"),
                        model::typeOwn));
        return StaffFrame.page(
                setting.get("staff.day.explain.heading"),
                new PagedColumn(setting, blocks, 18, Integer.MAX_VALUE));
    }
}
