package kiosk.app.screen.outage;

import java.util.ArrayList;
import javafx.scene.layout.Region;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StaffDoor;
import kiosk.app.ui.StatusCard;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// Staff put the machine out of service: why, until when, and where else to go.
public final class SuspendedView implements Screen {

    private final SuspendedViewModel model;

    public SuspendedView(Host host, Scene.Suspended place, Shell shell) {
        model = new SuspendedViewModel(host, place, shell);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.Suspended suspended && model.update(suspended, shell);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(StatusCard.waiting(reason(setting), until(setting)));
        blocks.addAll(ElsewhereCards.of(setting, model.elsewhere()));
        return Sheet.page(
                setting.get("suspended.heading"),
                ElsewhereCards.over(
                        new PagedColumn(setting, blocks), StaffDoor.of(setting, model::staff)),
                Employee.says(
                        Mood.SORRY,
                        setting.get(
                                model.elsewhere().outlets().isEmpty()
                                        ? "suspended.speech.alone"
                                        : "suspended.speech")));
    }

    private String reason(Setting setting) {
        String said = setting.of(model.place().reason());
        if (!said.isBlank()) {
            return said;
        }
        String key = "suspended.reason." + model.place().why().reason();
        return setting.get(setting.words().bundle().has(key) ? key : "suspended.reason.other");
    }

    private String until(Setting setting) {
        if (model.restOfDay()) {
            return setting.get("suspended.day");
        }
        return model.until()
                .map(at -> setting.get("suspended.until", setting.words().moment(at, model.now())))
                .orElseGet(() -> setting.get("suspended.open"));
    }
}
