package kiosk.app.screen.print;

import javafx.scene.layout.Region;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PaperBody;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// Where paper comes out, and what happens when it does not.
public final class PrintView implements Screen {

    private final PrintViewModel model;

    public PrintView(Host host, Page.Print page, Work work) {
        model = new PrintViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Work.PaperOut(String number, String code) ->
                    sheet(
                                    setting,
                                    "print.out.heading",
                                    PaperBody.out(setting, number, code),
                                    Employee.points(
                                            Mood.HAPPY,
                                            setting.get("print.out.speech"),
                                            Slot.PAPER))
                            .primary(Tap.next(setting.get("print.taken"), model::taken));
            case Work.PaperFailed(String code, var say) -> failed(setting, code, setting.of(say));
            default ->
                    sheet(
                            setting,
                            "print.heading",
                            PaperBody.printing(setting),
                            Employee.points(Mood.CALM, setting.get("print.speech"), Slot.PAPER));
        };
    }

    private Sheet failed(Setting setting, String code, String say) {
        return sheet(
                        setting,
                        "print.failed.heading",
                        PaperBody.failed(setting, code, say),
                        Employee.says(Mood.SORRY, setting.get("print.failed.speech")))
                .left(new Tap(setting.get("print.again"), Icon.PRINTER, model::again))
                .primary(Tap.next(setting.get("print.without"), model::withoutPaper));
    }

    private Sheet sheet(Setting setting, String heading, Region body, Employee employee) {
        Page.Frame f = model.page().frame();
        var frame =
                new Page.Frame(
                        f.step(),
                        f.matterName(),
                        Texts.same(setting.get(heading)),
                        f.number(),
                        f.of(),
                        false,
                        f.speech());
        var sheet = PageSheet.said(setting, model.host(), frame, body, employee);
        return new Sheet(
                sheet.layout(),
                sheet.steps(),
                sheet.heading(),
                body,
                employee,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                setting.get("print.where"),
                false);
    }
}
