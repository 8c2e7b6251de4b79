package kiosk.app.screen.staff;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.LetterPad;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace.Resolved;
import kiosk.app.visit.staff.StaffPlace.Unresolved;

/// Money that is not settled, what can be done about it, and what became of earlier payments.
final class MoneyView {

    private final MoneyViewModel model;

    MoneyView(MoneyViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        return model.chosen().map(open -> state(setting, open)).orElseGet(() -> list(setting));
    }

    private StaffFrame list(Setting setting) {
        var blocks = new ArrayList<Region>();
        if (model.place().unresolved().isEmpty()) {
            blocks.add(Note.ok(setting.get("staff.money.none")));
        }
        model.place().unresolved().forEach(open -> blocks.add(open(setting, open)));
        if (!model.place().resolved().isEmpty()) {
            var title = Type.TITLE.label(setting.get("staff.money.resolved"));
            title.getStyleClass().add(PagedColumn.BREAK);
            blocks.add(title);
        }
        model.place().resolved().forEach(resolved -> blocks.add(resolved(setting, resolved)));
        return StaffFrame.page(
                setting.get("staff.money.heading"),
                new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE));
    }

    private Region open(Setting setting, Unresolved open) {
        var card =
                new VBox(
                        14,
                        facts(setting, open),
                        model.asking(open.orderNo())
                                ? Note.amber(setting.get("staff.money.asking"))
                                : EvenRow.of(
                                        Buttons.quiet(
                                                "ask-" + open.orderNo(),
                                                new Tap(
                                                        setting.get("staff.money.ask"),
                                                        Icon.AGAIN,
                                                        () -> model.askAgain(open.orderNo()))),
                                        Buttons.quiet(
                                                "resolve-" + open.orderNo(),
                                                new Tap(
                                                        setting.get("staff.money.state"),
                                                        Icon.PEN,
                                                        () -> model.choose(open.orderNo())))));
        card.getStyleClass().addAll("card", "card-seal");
        return card;
    }

    private Region facts(Setting setting, Unresolved open) {
        var amount = Type.HEADING.line(setting.words().price(open.amountFen()), "seal-ink");
        var unknown = Type.SECOND.line(setting.get("staff.money.unknown"), "seal-ink", "strong");
        var top = new HBox(24, amount, unknown);
        top.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(
                4,
                top,
                Type.SECOND.label(
                        setting.get(
                                "staff.money.facts",
                                MethodWords.of(setting, open.method()),
                                setting.words().moment(open.since(), model.now()),
                                open.asked()),
                        "ink2"),
                Type.SECOND.label(setting.get("staff.money.order", open.orderNo()), "ink2"));
    }

    private Region resolved(Setting setting, Resolved resolved) {
        var words =
                new VBox(
                        2,
                        Type.BODY.label(
                                setting.words().price(resolved.amountFen())
                                        + " · "
                                        + setting.get(
                                                resolved.paid()
                                                        ? "staff.money.paid"
                                                        : "staff.money.unpaid"),
                                "strong"),
                        Type.SECOND.label(how(setting, resolved), "ink2"),
                        Type.FOOT.label(
                                setting.get("staff.money.order", resolved.orderNo()), "ink2"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(24, Icon.CHECK.at(44, "icon-ok"), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("card");
        return row;
    }

    private String how(Setting setting, Resolved resolved) {
        String at = setting.words().moment(resolved.at(), model.now());
        return resolved.how().equals("staff")
                ? setting.get("staff.money.by.staff", at, resolved.evidence())
                : setting.get("staff.money.by.pad", at);
    }

    private StaffFrame state(Setting setting, Unresolved open) {
        var blocks = new ArrayList<Region>();
        var facts = facts(setting, open);
        blocks.add(facts);
        blocks.add(EvenRow.of(outcome(setting, true), outcome(setting, false)));
        blocks.add(
                SignInParts.field(setting, "staff.money.evidence", model.evidence().text(), true));
        blocks.add(Type.SECOND.label(setting.get("staff.money.evidence.how"), "ink2"));
        var body =
                PageSheet.above(
                        new PagedColumn(setting, blocks, 18, Integer.MAX_VALUE),
                        new LetterPad(setting, LetterPad.Digits.SHOWN, model::type));
        return StaffFrame.page(
                        setting.landscape() ? "" : setting.get("staff.money.state.heading"), body)
                .primary(Tap.next(setting.get("staff.money.second"), model::confirm));
    }

    private Region outcome(Setting setting, boolean paid) {
        var card =
                ChoiceCard.radio(
                        paid ? "state-paid" : "state-unpaid",
                        setting.get(paid ? "staff.money.paid" : "staff.money.unpaid"),
                        "",
                        () -> model.state(paid));
        card.select(model.paid().filter(chosen -> chosen == paid).isPresent());
        return card;
    }
}
