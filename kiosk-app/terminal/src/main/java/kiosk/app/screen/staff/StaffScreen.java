package kiosk.app.screen.staff;

import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffPlace;

/// One staff page: asks its model whether it changed and its drawing for the sheet.
///
/// @param <P> the page
final class StaffScreen<P extends StaffPlace> implements Screen {

    private final Class<P> kind;
    private final StaffViewModel<P> model;
    private final Drawing drawing;

    /// How a page is drawn.
    interface Drawing {
        StaffFrame draw(Setting setting);
    }

    StaffScreen(Class<P> kind, StaffViewModel<P> model, Drawing drawing) {
        this.kind = kind;
        this.model = model;
        this.drawing = drawing;
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtStaff(var page)
                && kind.isInstance(page)
                && model.update(kind.cast(page), shell);
    }

    @Override
    public Sheet sheet(Setting setting) {
        return drawing.draw(setting).sheet(setting, model);
    }
}
