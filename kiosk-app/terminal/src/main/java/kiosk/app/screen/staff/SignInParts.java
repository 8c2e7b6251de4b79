package kiosk.app.screen.staff;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Note;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Type;
import kiosk.app.visit.staff.StaffPlace.SignIn;

/// What the sign-in page, the second person's page and the sheet over a visit have in common.
final class SignInParts {

    private SignInParts() {}

    /// What was wrong, in words.
    static Optional<Region> trouble(Setting setting, SignIn.Trouble trouble, Instant now) {
        Optional<Region> note =
                switch (trouble) {
                    case SignIn.Trouble.None _ -> Optional.empty();
                    case SignIn.Trouble.Wrong(int left) ->
                            Optional.of(Note.seal(setting.get("staff.signin.wrong", left)));
                    case SignIn.Trouble.Locked(Instant until) ->
                            Optional.of(
                                    Note.seal(
                                            setting.get(
                                                    "staff.signin.locked",
                                                    setting.words().moment(until, now))));
                    case SignIn.Trouble.NoRoster _ ->
                            Optional.of(Note.amber(setting.get("staff.signin.noroster")));
                };
        note.ifPresent(region -> region.setId("staff-trouble"));
        return note;
    }

    /// The one field that is being typed.
    static Region field(Setting setting, SignInPad pad) {
        return pad.pinTurn()
                ? field(setting, "staff.pin", dots(pad.pin()), true)
                : field(setting, "staff.no", pad.number().text(), true);
    }

    static ObservableValue<String> dots(Pin pin) {
        return pin.length().map(length -> "●".repeat(length.intValue()));
    }

    /// Label and what is typed.
    static Region field(
            Setting setting, String key, ObservableValue<String> value, boolean current) {
        var title = Type.SECOND.line(setting.get(key), "ink2");
        var shown = Type.CHOICE.label("");
        shown.setId("shown-" + key);
        shown.textProperty().bind(value);
        var caret = new Region();
        caret.getStyleClass().add("caret");
        caret.setVisible(current);
        var typed = new HBox(8, shown, caret);
        typed.setAlignment(Pos.CENTER_LEFT);
        Region content;
        if (setting.elder() && !setting.landscape()) {
            content = new VBox(title, typed);
        } else {
            var row = new HBox(24, title, typed);
            row.setAlignment(Pos.CENTER_LEFT);
            content = row;
        }
        content.getStyleClass().add(current ? "field-current" : "field-plain");
        return content;
    }
}
