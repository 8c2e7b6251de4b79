package kiosk.app.screen.handin;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.layout.Region;
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
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;

/// On its way to the department; nothing to do but wait, or leave where that is allowed.
public final class HandInView implements Screen {

    private final HandInViewModel model;

    public HandInView(Host host, Page page, Work work) {
        model = new HandInViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>();
        if (model.waiting()) {
            var left = Type.CHOICE.label("");
            left.textProperty()
                    .bind(
                            model.secondsLeft()
                                    .map(seconds ->
                                            seconds.intValue() > 0
                                                    ? setting.get("wait.left", seconds)
                                                    : setting.get("wait.deciding")));
            blocks.add(StatusCard.waiting(left, setting.get("wait.deciding")));
            if (model.mayLeave()) {
                blocks.add(Note.ok(setting.get("wait.next")));
            }
        } else {
            blocks.add(
                    StatusCard.waiting(setting.get("submit.handing"), setting.get("submit.next")));
        }
        var base =
                PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks),
                        Employee.says(
                                Mood.THINKING,
                                setting.get(model.waiting() ? "wait.speech" : "submit.speech")));
        var sheet =
                new Sheet(
                        base.layout(),
                        base.steps(),
                        setting.get(model.waiting() ? "wait.heading" : "submit.heading"),
                        base.body(),
                        base.employee(),
                        Optional.empty(),
                        Optional.empty(),
                        setting.get("submit.next"),
                        false);
        return model.mayLeave()
                ? sheet.primary(new Tap(setting.get("wait.leave"), Icon.NEXT, model::leave))
                : sheet;
    }
}
