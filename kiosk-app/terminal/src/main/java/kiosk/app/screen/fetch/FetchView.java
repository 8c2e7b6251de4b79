package kiosk.app.screen.fetch;

import java.util.ArrayList;
import javafx.scene.layout.Region;
import kiosk.app.ui.Buttons;
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
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.Page;
import kiosk.matter.Texts;

/// What is waited for, by name; and a way out when nobody answers.
public final class FetchView implements Screen {

    private final FetchViewModel model;

    public FetchView(Host host, Page page, Work work) {
        model = new FetchViewModel(host, page, work);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.AtPage at && model.update(at.work());
    }

    @Override
    public Sheet sheet(Setting setting) {
        return switch (model.work()) {
            case Work.NoAnswer(var say) -> silent(setting, setting.of(say));
            case Work.NoLonger(var say) -> revoked(setting, setting.of(say));
            default -> asking(setting);
        };
    }

    private Sheet asking(Setting setting) {
        var blocks = new ArrayList<Region>();
        for (var department : model.departments()) {
            blocks.add(
                    StatusCard.waiting(
                            setting.get("fetch.asking", setting.of(department)),
                            setting.get("fetch.next")));
        }
        if (blocks.isEmpty()) {
            blocks.add(StatusCard.waiting(setting.get("fetch.heading"), setting.get("fetch.next")));
        }
        if (model.slow()) {
            blocks.add(Note.amber(setting.get("fetch.slow")));
        }
        return sheet(
                setting,
                setting.get("fetch.heading"),
                new PagedColumn(setting, blocks),
                Employee.says(Mood.THINKING, setting.get("fetch.speech")));
    }

    private Sheet silent(Setting setting, String say) {
        var blocks = new ArrayList<Region>();
        blocks.add(StatusCard.refused(setting.get("fetch.none.heading"), say));
        blocks.add(
                Buttons.quiet(
                        "action-without",
                        new Tap(
                                setting.get("fetch.without"),
                                Icon.NONE,
                                () -> model.answer("without"))));
        return sheet(
                        setting,
                        setting.get("fetch.none.heading"),
                        new PagedColumn(setting, blocks),
                        Employee.says(Mood.SORRY, setting.get("fetch.none.speech")))
                .primary(Tap.next(setting.get("fetch.again"), () -> model.answer("again")));
    }

    private Sheet revoked(Setting setting, String say) {
        var blocks = new ArrayList<Region>();
        blocks.add(StatusCard.refused(setting.get("fetch.revoked.heading"), say));
        return sheet(
                        setting,
                        setting.get("fetch.revoked.heading"),
                        new PagedColumn(setting, blocks),
                        Employee.says(Mood.SORRY, setting.get("fetch.revoked.speech")))
                .primary(Tap.next(setting.get("fetch.revoked.again"), () -> model.answer("again")));
    }

    private Sheet sheet(Setting setting, String heading, Region body, Employee employee) {
        Page.Frame f = model.page().frame();
        var frame =
                new Page.Frame(
                        f.step(),
                        f.matterName(),
                        Texts.same(heading),
                        f.number(),
                        f.of(),
                        f.backAllowed(),
                        f.speech());
        return PageSheet.said(setting, model.host(), frame, body, employee);
    }
}
