package kiosk.app.screen.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.app.ui.Host;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.matter.Page;

/// The second half of a page on which something is chosen first and a few fields are filled then:
/// one answer goes out with both, and Back leads to the choice.
public final class InnerForm {

    private final FormView view;
    private Scene.AtPage at;

    /// What the form is asked with.
    ///
    /// @param frame of the page, with the heading of this half
    /// @param fields to fill
    /// @param also values that go out with the fields
    public record Part(Page.Frame frame, List<Page.Field> fields, Map<String, Object> also) {}

    /// @param at the page it belongs to
    /// @param back leads to the first half
    public InnerForm(Host host, Part part, Scene.AtPage at, Shell shell, Runnable back) {
        this.at = inside(part, at);
        view =
                new FormView(
                        new Inside(host, part.also(), back),
                        (Page.Form) this.at.page(),
                        this.at,
                        shell);
    }

    private static Scene.AtPage inside(Part part, Scene.AtPage outer) {
        var frame = part.frame();
        var open =
                new Page.Frame(
                        frame.step(),
                        frame.matterName(),
                        frame.title(),
                        frame.number(),
                        frame.of(),
                        true,
                        frame.speech());
        return new Scene.AtPage(new Page.Form(open, part.fields()), outer.problems(), outer.work());
    }

    /// @return true when the sheet has to be asked again
    public boolean update(Scene.AtPage outer, Shell shell) {
        at = new Scene.AtPage(at.page(), outer.problems(), outer.work());
        return view.update(at, shell);
    }

    /// Characters from a keyboard.
    public void typed(String characters) {
        view.typed(characters);
    }

    /// Draws itself.
    public Sheet sheet(Setting setting) {
        return view.sheet(setting);
    }

    private record Inside(Host outer, Map<String, Object> also, Runnable back) implements Host {

        @Override
        public void act(Act act) {
            switch (act) {
                case Act.Answer(Map<String, Object> values) -> {
                    var all = new LinkedHashMap<>(values);
                    all.putAll(also);
                    outer.act(new Act.Answer(all));
                }
                case Act.Back() -> back.run();
                default -> outer.act(act);
            }
        }

        @Override
        public void redraw() {
            outer.redraw();
        }
    }
}
