package kiosk.app.screen.staff;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.ChoiceCard;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Setting;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace;

/// No customers for a while: the reason they are told, and until when.
final class SuspendView {

    private final SuspendViewModel model;

    SuspendView(SuspendViewModel model) {
        this.model = model;
    }

    StaffFrame draw(Setting setting) {
        var place = model.place();
        return place.suspended()
                .map(why -> suspended(setting, why))
                .orElseGet(() -> choose(setting));
    }

    private StaffFrame suspended(Setting setting, StaffPlace.Suspended why) {
        String until =
                why.until()
                        .map(at ->
                                setting.get(
                                        "staff.suspended.until",
                                        setting.words().moment(at, model.now())))
                        .orElseGet(() -> setting.get("staff.suspended.open"));
        String reason =
                model.place().reasons().stream()
                        .filter(choice -> choice.key().equals(why.reason()))
                        .map(choice -> setting.of(choice.say()))
                        .findFirst()
                        .orElse(why.reason());
        return StaffFrame.page(
                        setting.get("staff.suspended"),
                        new PagedColumn(
                                setting,
                                List.of(
                                        StatusCard.waiting(
                                                reason,
                                                until
                                                        + " · "
                                                        + setting.get(
                                                                "staff.suspended.by",
                                                                why.byNumber())))))
                .primary(Tap.next(setting.get("staff.resume"), model::resume));
    }

    private StaffFrame choose(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(Type.SECOND.label(setting.get("staff.suspend.how"), "ink2"));
        var cards = new ArrayList<Region>();
        for (var reason : model.place().reasons()) {
            var card =
                    ChoiceCard.radio(
                            "reason-" + reason.key(),
                            setting.of(reason.say()),
                            "",
                            () -> model.because(reason.key()));
            card.select(reason.key().equals(model.reason()));
            cards.add(card);
        }
        for (int i = 0; i < cards.size(); i += 2) {
            blocks.add(
                    i + 1 < cards.size() ? new EvenRow(20, cards.subList(i, i + 2)) : cards.get(i));
        }
        blocks.add(Type.TITLE.label(setting.get("staff.suspend.until")));
        var spans = new ArrayList<Region>();
        for (var span : SuspendViewModel.Span.values()) {
            var chip =
                    Buttons.chip(
                            "until-" + span,
                            setting.get("staff.suspend.until." + span),
                            () -> model.lasting(span));
            chip.select(span == model.span());
            spans.add(chip);
        }
        if (setting.landscape() || (!setting.elder() && !setting.words().english())) {
            blocks.add(new EvenRow(20, spans));
        } else {
            blocks.add(new EvenRow(20, spans.subList(0, 2)));
            blocks.add(new EvenRow(20, spans.subList(2, 4)));
        }
        return StaffFrame.page(
                        setting.get("staff.suspend.heading"),
                        new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE))
                .primary(new Tap(setting.get("staff.suspend.do"), Icon.PAUSE, model::confirm));
    }
}
