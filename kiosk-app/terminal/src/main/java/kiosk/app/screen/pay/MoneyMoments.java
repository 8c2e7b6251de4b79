package kiosk.app.screen.pay;

import java.util.ArrayList;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.AmountBlock;
import kiosk.app.ui.Columns;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Rows;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TapRings;
import kiosk.app.ui.Type;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// The moments when money may move: hold it there, being confirmed, outcome unknown.
final class MoneyMoments {

    private final PayViewModel model;
    private final Setting setting;

    MoneyMoments(PayViewModel model, Setting setting) {
        this.model = model;
        this.setting = setting;
    }

    Sheet present(String method, long fen) {
        var bill = model.page().bill();
        var amount =
                AmountBlock.words(
                        setting,
                        setting.of(bill.subject()),
                        fen,
                        setting.get("pay.to", setting.of(bill.account())));
        amount.setMinHeight(Region.USE_PREF_SIZE);
        var rings =
                new TapRings(
                        setting,
                        method.equals("card") ? TapRings.Thing.CARD : TapRings.Thing.PHONE);
        String key = "pay.present." + method;
        var words =
                Type.TITLE.label(
                        setting.get(setting.words().bundle().has(key) ? key : "pay.present.other"),
                        "pine");
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        var centre = new VBox(12, fitting(rings), words);
        centre.setAlignment(Pos.CENTER);
        VBox.setVgrow(centre, Priority.ALWAYS);
        var body = setting.landscape() ? wide(amount, centre) : new VBox(8, amount, centre);
        return sheet(
                        "",
                        body,
                        Employee.points(Mood.WELCOME, setting.get("pay.present.speech"), Slot.PAY))
                .left(Tap.back(setting.get("pay.stop"), model::cancel))
                .foot(setting.get("pay.foot"));
    }

    private static Region wide(Region amount, Region centre) {
        return new Columns(amount, centre, 0.45);
    }

    /// Rings keep their size where there is room and shrink where there is not.
    private static Region fitting(TapRings rings) {
        var room =
                new StackPane(rings) {
                    @Override
                    protected void layoutChildren() {
                        super.layoutChildren();
                        double factor = Math.clamp(getHeight() / TapRings.SIZE, 0.4, 1);
                        rings.setScaleX(factor);
                        rings.setScaleY(factor);
                    }
                };
        room.setMinHeight(TapRings.SIZE * 0.5);
        room.setMaxHeight(TapRings.SIZE);
        VBox.setVgrow(room, Priority.ALWAYS);
        return room;
    }

    Sheet confirming() {
        var blocks = new ArrayList<Region>();
        blocks.add(
                StatusCard.waiting(
                        setting.get("pay.confirming"), setting.get("pay.confirming.next")));
        blocks.add(PayView.amount(setting, model.page().bill()));
        return closed(
                sheet(
                        setting.get("pay.confirming.heading"),
                        new PagedColumn(setting, blocks),
                        Employee.says(Mood.THINKING, setting.get("pay.confirming.speech"))));
    }

    Sheet unknown(boolean leave) {
        var asked = Type.CHOICE.label("");
        asked.textProperty()
                .bind(
                        model.secondsAsked()
                                .map(seconds -> setting.get("pay.unknown.asked", seconds)));
        var bill = model.page().bill();
        var rows =
                new Rows(setting)
                        .row(
                                setting.get("pay.unknown.bill"),
                                bill.payInCode().isBlank() ? bill.billKey() : bill.payInCode())
                        .row(
                                setting.get("pay.unknown.amount"),
                                setting.words().price(bill.amountFen()))
                        .row(setting.get("pay.unknown.then"), setting.get("pay.unknown.then.text"));
        var blocks = new ArrayList<Region>();
        blocks.add(StatusCard.waiting(asked, setting.get("pay.unknown")));
        blocks.addAll(rows.blocks());
        blocks.add(Note.amber(setting.get("pay.unknown.note")));
        var sheet =
                closed(
                        sheet(
                                setting.get("pay.confirming.heading"),
                                new PagedColumn(setting, blocks),
                                Employee.says(Mood.SORRY, setting.get("pay.unknown.speech"))));
        return leave
                ? sheet.primary(
                        new Tap(setting.get("pay.unknown.leave"), Icon.PAPER, model::leaveWithSlip))
                : sheet;
    }

    /// Nothing can be taken back now.
    private Sheet closed(Sheet sheet) {
        return new Sheet(
                Sheet.Layout.TIGHT,
                sheet.steps(),
                sheet.heading(),
                sheet.body(),
                sheet.employee(),
                Optional.empty(),
                Optional.empty(),
                setting.get("pay.unknown.foot"),
                false);
    }

    private Sheet sheet(String heading, Region body, Employee employee) {
        Page.Frame f = model.page().frame();
        var frame =
                new Page.Frame(
                        f.step(),
                        f.matterName(),
                        Texts.same(heading),
                        f.number(),
                        f.of(),
                        f.backAllowed(),
                        f.speech());
        return PageSheet.said(setting, model.host(), frame, body, employee);
    }
}
