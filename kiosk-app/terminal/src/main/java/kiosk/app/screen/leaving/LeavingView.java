package kiosk.app.screen.leaving;

import java.util.ArrayList;
import javafx.scene.layout.Region;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Things;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// Take your things; nothing else of the visit is left on this page.
public final class LeavingView implements Screen {

    private final LeavingViewModel model;

    public LeavingView(Host host, Scene.Leaving leaving) {
        model = new LeavingViewModel(host, leaving);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.Leaving leaving && model.update(leaving);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>();
        model.take()
                .forEach(thing -> blocks.add(Things.seen(setting, thing, model.stillHere(thing))));
        blocks.add(Note.ok(setting.get("leaving.nothing")));
        var left = Type.BODY.label("", "ink2");
        left.textProperty()
                .bind(model.secondsLeft().map(seconds -> setting.get("leaving.left", seconds)));
        blocks.add(left);
        var sheet =
                Sheet.page(
                        setting.get("leaving.heading"),
                        new PagedColumn(setting, blocks),
                        Employee.points(
                                model.somethingHere() ? Mood.CALM : Mood.HAPPY,
                                setting.get("leaving.speech"),
                                Slot.PAPER));
        return model.somethingHere()
                ? sheet
                : sheet.primary(new Tap(setting.get("leaving.finish"), Icon.CHECK, model::finish));
    }
}
