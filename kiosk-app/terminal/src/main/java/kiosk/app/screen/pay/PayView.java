package kiosk.app.screen.pay;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.layout.Region;
import kiosk.app.ui.AmountBlock;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Bill;
import kiosk.matter.Page;

/// The amount, the ways to pay it, and at every moment what is true about the money.
public final class PayView implements Screen {

    private final PayViewModel model;

    public PayView(Host host, Page.Pay page, Work work) {
        model = new PayViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at
                && at.page() instanceof Page.Pay pay
                && model.update(pay, at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        var moments = new MoneyMoments(model, setting);
        return switch (model.work()) {
            case Work.Reserving _, Work.None _ -> reserving(setting);
            case Work.BillRefused(_, var say) -> refused(setting, setting.of(say));
            case Work.Present(String method, long fen) -> moments.present(method, fen);
            case Work.Confirming _ -> moments.confirming();
            case Work.Unknown(_, boolean leave) -> moments.unknown(leave);
            case Work.ChooseMethod(var declined) -> choose(setting, declined.map(setting::of));
            default -> choose(setting, Optional.empty());
        };
    }

    private Sheet choose(Setting setting, Optional<String> declined) {
        var bill = model.page().bill();
        var blocks = new ArrayList<Region>();
        blocks.add(amount(setting, bill));
        declined.ifPresent(why -> blocks.add(Note.seal(setting.get("pay.declined", why))));
        for (var method : bill.methods()) {
            var card =
                    ChoiceCard.act(
                            "option-" + method.id(),
                            icon(method.id()),
                            ChoiceCard.words(
                                    setting.of(method.name()),
                                    declined.isPresent() ? "" : setting.of(method.limitText())),
                            () -> model.payWith(method.id()));
            if (method.equals(bill.methods().getFirst())) {
                card.getStyleClass().add(PagedColumn.BREAK);
            }
            blocks.add(card);
        }
        if (bill.methods().isEmpty()) {
            blocks.add(Note.seal(setting.get("pay.method.none")));
        }
        return PageSheet.of(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        declined.isPresent() ? Mood.SORRY : Mood.CALM)
                .laidOut(Sheet.Layout.TIGHT)
                .foot(setting.get("pay.foot"));
    }

    static Region amount(Setting setting, Bill bill) {
        String to = setting.get("pay.to", setting.of(bill.account()));
        return AmountBlock.card(
                setting, setting.of(bill.subject()), bill.amountFen(), to, Optional.empty());
    }

    private static Icon icon(String method) {
        return switch (method) {
            case "ecny" -> Icon.WALLET;
            case "qr" -> Icon.QR;
            default -> Icon.CARD;
        };
    }

    private Sheet reserving(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(amount(setting, model.page().bill()));
        blocks.add(
                StatusCard.waiting(
                        setting.get("pay.reserving"), setting.get("pay.reserving.next")));
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Employee.says(Mood.THINKING, setting.get("fetch.speech")))
                .laidOut(Sheet.Layout.TIGHT)
                .foot(setting.get("pay.foot"));
    }

    private Sheet refused(Setting setting, String say) {
        var blocks = new ArrayList<Region>();
        blocks.add(StatusCard.refused(setting.get("pay.refused.heading"), say));
        blocks.add(Note.ok(setting.get("pay.refused.note")));
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Employee.says(Mood.SORRY, say))
                .primary(new Tap(setting.get("fetch.again"), Icon.NEXT, model::tryAgain))
                .laidOut(Sheet.Layout.TIGHT)
                .foot(setting.get("pay.foot"));
    }
}
