package kiosk.app.screen.outage;

import java.util.List;
import kiosk.app.ui.Employee;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// Out of service: said plainly, with a short code.
public final class OutageView implements Screen {

    private final OutageViewModel model;

    public OutageView(Scene.OutOfService place) {
        model = new OutageViewModel(place);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return false;
    }

    @Override
    public Sheet sheet(Setting setting) {
        return Sheet.page(
                setting.get("out.heading"),
                new PagedColumn(
                        setting,
                        List.of(
                                StatusCard.refused(
                                        setting.get("out.code", model.code()),
                                        setting.get("out.text")))),
                Employee.says(Mood.SORRY, setting.get("out.text")));
    }
}
