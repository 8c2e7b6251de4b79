package kiosk.app.screen.staff;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Brand;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.SimulatedLabel;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.ui.Words;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.avatar.face.Mood;

/// What a staff page draws; the frame puts the dark bar, the notice and the actions around it.
///
/// @param heading of the page, empty for none
/// @param body the page itself
/// @param back whether there is a way back at the lower left
/// @param primary button at the lower right
record StaffFrame(String heading, Region body, boolean back, Optional<Tap> primary) {

    private static final double BAR = 104;
    private static final double BACK = 290;

    /// A page with a way back.
    static StaffFrame page(String heading, Region body) {
        return new StaffFrame(heading, body, true, Optional.empty());
    }

    /// The same page with a primary button.
    StaffFrame primary(Tap tap) {
        return new StaffFrame(heading, body, back, Optional.of(tap));
    }

    Sheet sheet(Setting setting, StaffViewModel<?> model) {
        var page = new VBox(bar(setting, model));
        page.getStyleClass().add("staff-page");
        if (!model.simulated().isEmpty()) {
            var strip = SimulatedLabel.of(setting, model.simulated());
            strip.getStyleClass().add("simulated-strip");
            page.getChildren().add(strip);
        }
        var work = work(setting, model);
        VBox.setVgrow(work, Priority.ALWAYS);
        page.getChildren().add(work);
        if (back || primary.isPresent()) {
            page.getChildren().add(actions(setting, model));
        }
        var sheet = Sheet.whole(page, Employee.says(Mood.CALM, ""));
        return sheet.left(
                back
                        ? Tap.back(setting.get("action.back"), model::back)
                        : Tap.back(setting.get("staff.exit"), model::leave));
    }

    private VBox work(Setting setting, StaffViewModel<?> model) {
        var work = new VBox(setting.landscape() ? 16 : 22);
        work.getStyleClass().add("work");
        work.setMinHeight(0);
        work.setPadding(new Insets(setting.landscape() ? 18 : 26, 40, 18, 40));
        Banners.notice(model.place())
                .ifPresent(notice -> {
                    String say = setting.of(notice.say());
                    var note = notice.good() ? Note.ok(Icon.CHECK, say) : Note.seal(say);
                    note.setId("staff-notice");
                    note.setMinHeight(Region.USE_PREF_SIZE);
                    work.getChildren().add(note);
                });
        if (!heading.isBlank()) {
            var label = Type.HEADING.label(heading);
            label.setId("heading");
            work.getChildren().add(label);
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        work.getChildren().add(body);
        return work;
    }

    private static Region bar(Setting setting, StaffViewModel<?> model) {
        var name = Type.TITLE.line(setting.get("staff.title"), "on-night");
        var left = model.secondsLeft();
        var banner = Banners.of(model.place());
        var who = Type.SECOND.label("", "on-night2");
        who.setId("staff-banner");
        who.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        banner.map(b -> who(setting, b) + " · ").orElse("")
                                                + setting.get(
                                                        low(setting)
                                                                ? "staff.left.short"
                                                                : "staff.left",
                                                        Words.countdown(left.get())),
                                left));
        who.setMaxWidth(Double.MAX_VALUE);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        var exit =
                Buttons.chip(
                        "staff-exit",
                        setting.get(banner.isPresent() ? "staff.exit" : "staff.cancel"),
                        model::leave);
        exit.getStyleClass().add("chip-night");
        var bar = new HBox(24, Brand.mark(), name, who, exit);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setFillHeight(false);
        bar.setMinHeight(BAR);
        bar.getStyleClass().add("staff-bar");
        return bar;
    }

    private static String who(Setting setting, StaffPlace.Banner banner) {
        if (low(setting)) {
            return banner.maskedName();
        }
        return banner.maskedName()
                + " · "
                + setting.get(banner.byCard() ? "staff.by.card" : "staff.by.number");
    }

    /// Large type in a narrow bar: fewer words.
    private static boolean low(Setting setting) {
        return setting.elder() && !setting.landscape();
    }

    private Region actions(Setting setting, StaffViewModel<?> model) {
        var bar = new HBox(28);
        bar.getStyleClass().add("staff-actions");
        double height = setting.landscape() ? 104 : setting.elder() ? 140 : 120;
        if (back) {
            var button =
                    Buttons.quiet("action-back", Tap.back(setting.get("action.back"), model::back));
            button.setMinWidth(BACK);
            button.setPrefWidth(BACK);
            bar.getChildren().add(high(button, height));
        }
        primary.ifPresent(tap -> {
            var button = Buttons.primary("action-primary", tap);
            button.setPrefWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
            bar.getChildren().add(high(button, height));
        });
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    private static Region high(Region button, double height) {
        button.setMinHeight(height);
        button.setPrefHeight(height);
        button.setMaxHeight(height);
        return button;
    }
}
