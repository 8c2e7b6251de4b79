package kiosk.app.screen.handin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// Several cases on their way to their departments: what each said, as it comes.
public final class BundleView implements Screen {

    private final BundleViewModel model;

    public BundleView(Host host, Page.HandIns page, Work work) {
        model = new BundleViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at
                && at.page() instanceof Page.HandIns page
                && model.update(page, at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(summary(setting));
        model.page().cases().stream()
                .sorted(Comparator.comparing(Page.HandIn::result).reversed())
                .forEach(one -> blocks.add(card(setting, one)));
        String key = model.settled() ? "bundle.done" : "bundle.under";
        var base =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE),
                        Employee.says(mood(), setting.get(key + ".speech")));
        var sheet =
                new Sheet(
                        base.layout(),
                        base.steps(),
                        setting.get(key + ".heading"),
                        base.body(),
                        base.employee(),
                        Optional.empty(),
                        Optional.empty(),
                        setting.get("submit.next"),
                        false);
        if (model.settled()) {
            return sheet.primary(Tap.next(setting.get("action.next"), model::next));
        }
        return model.mayLeave()
                ? sheet.primary(Tap.next(setting.get("bundle.leave"), model::leave))
                : sheet;
    }

    private Mood mood() {
        return model.settled() ? model.refused() > 0 ? Mood.SORRY : Mood.HAPPY : Mood.THINKING;
    }

    private Region summary(Setting setting) {
        if (!model.settled()) {
            return model.mayLeave()
                    ? Note.amber(setting.get("bundle.slow"))
                    : Note.amber(setting.get("bundle.wait", model.open()));
        }
        return model.refused() == 0
                ? Note.ok(Icon.CHECK, setting.get("bundle.all", model.page().cases().size()))
                : Note.amber(setting.get("bundle.some", model.accepted(), model.refused()));
    }

    private static Region card(Setting setting, Page.HandIn one) {
        String state =
                switch (one.result()) {
                    case OPEN -> "amber";
                    case ACCEPTED -> "ok";
                    case REFUSED -> "seal";
                };
        var icon =
                switch (one.result()) {
                    case OPEN -> Icon.WAIT;
                    case ACCEPTED -> Icon.CHECK;
                    case REFUSED -> Icon.WARNING;
                };
        var disc = new StackPane(icon.at(48, "icon-" + state));
        disc.getStyleClass().addAll("disc", "disc-" + state, "disc-small");
        var words =
                new VBox(
                        4,
                        Type.CHOICE.label(setting.of(one.name())),
                        Type.BODY.label(
                                setting.get("bundle." + one.result().name())
                                        + " · "
                                        + setting.of(one.department()),
                                state + "-ink"));
        if (one.result() == Page.HandIn.Result.REFUSED) {
            words.getChildren().add(Type.BODY.label(setting.of(one.say())));
            words.getChildren().add(Type.BODY.label(setting.of(one.remedy()), "ink2"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(30, disc, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.TOP_LEFT);
        row.setId("case-" + one.id());
        row.getStyleClass().add("card");
        return row;
    }
}
