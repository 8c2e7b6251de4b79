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

/// Out of service: said plainly, with a short code and where else.
public final class OutageView implements Screen {

    private final OutageViewModel model;

    public OutageView(Host host, Scene.OutOfService place) {
        model = new OutageViewModel(host, place);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.OutOfService out && model.update(out);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>();
        blocks.add(
                StatusCard.refused(setting.get("out.code", model.code()), setting.get("out.text")));
        blocks.addAll(ElsewhereCards.of(setting, model.elsewhere()));
        return Sheet.page(
                setting.get("out.heading"),
                ElsewhereCards.over(
                        new PagedColumn(setting, blocks), StaffDoor.of(setting, model::staff)),
                Employee.says(Mood.SORRY, setting.get("out.text")));
    }
}
