package kiosk.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.visit.Act;
import kiosk.avatar.face.Mood;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// What all pages of a matter share: step line, heading, way back, way out.
public final class PageSheet {

    private PageSheet() {}

    /// The sheet of a page, with what the matter lets her say.
    public static Sheet of(Setting setting, Host host, Page.Frame frame, Region body, Mood mood) {
        String speech = setting.of(frame.speech());
        String title = setting.of(frame.title());
        return said(
                setting, host, frame, body, Employee.says(mood, speech.isBlank() ? title : speech));
    }

    /// The sheet of a page on which she says something of the machine's own.
    public static Sheet said(
            Setting setting, Host host, Page.Frame frame, Region body, Employee employee) {
        var sheet =
                Sheet.page(setting.of(frame.title()), body, employee)
                        .step(
                                setting.of(frame.matterName())
                                        + " · "
                                        + setting.get(
                                                setting.elder() ? "step.short" : "step",
                                                frame.number(),
                                                frame.of()))
                        .foot(setting.get(setting.elder() ? "foot.idle.elder" : "foot.idle"));
        return frame.backAllowed()
                ? sheet.left(Tap.back(setting.get("action.back"), () -> host.act(new Act.Back())))
                        .stoppable()
                : sheet.left(quit(setting, host));
    }

    /// The button that asks whether to stop.
    public static Tap quit(Setting setting, Host host) {
        return new Tap(setting.get("action.quit"), Icon.CLOSE, () -> host.act(new Act.Quit(false)));
    }

    /// Notes for problems that belong to no field, or to any.
    public static List<Region> notes(Setting setting, List<Move.Problem> problems) {
        var notes = new ArrayList<Region>();
        for (var problem : problems) {
            notes.add(Note.seal(setting.of(problem.say())));
        }
        return notes;
    }

    /// Blocks over one thing that keeps its place at the bottom (a pad, a signature).
    public static Region above(Region rest, Region foot) {
        var box = new VBox(20, rest, foot);
        VBox.setVgrow(rest, Priority.ALWAYS);
        return box;
    }

    /// A picture of the machine over (or, where the window is wide, beside) words about it.
    public static Region picture(Setting setting, DevicePicture picture, List<Region> words) {
        var rest = new VBox(20, words.toArray(Region[]::new));
        if (setting.landscape()) {
            return new Columns(picture, rest, setting.elder() ? 0.4 : 0.55);
        }
        rest.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(28, picture, rest);
        VBox.setVgrow(picture, Priority.SOMETIMES);
        return box;
    }

    /// Blocks beside a pad where the window is wide, above it where it is high.
    public static Region withPad(Setting setting, Region rest, Region pad) {
        if (!setting.landscape()) {
            return above(rest, pad);
        }
        return new Columns(rest, pad, 0.54);
    }
}
