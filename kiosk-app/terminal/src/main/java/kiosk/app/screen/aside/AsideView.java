package kiosk.app.screen.aside;

import java.util.ArrayList;
import javafx.scene.layout.Region;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Note;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.PaperBody;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.StatusCard;
import kiosk.app.ui.Tap;
import kiosk.app.visit.Act;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// Kept: until when, and how it is taken up again; the slip says the same.
public final class AsideView implements Screen {

    private final Host host;
    private Scene.PutAside place;

    public AsideView(Host host, Scene.PutAside place) {
        this.host = host;
        this.place = place;
    }

    @Override
    public boolean update(Scene.Place newPlace, Shell shell) {
        boolean changed = !newPlace.equals(place);
        if (newPlace instanceof Scene.PutAside aside) {
            place = aside;
        }
        return changed;
    }

    @Override
    public Sheet sheet(Setting setting) {
        if (place.work() instanceof Work.Printing) {
            return Sheet.page(
                    setting.get("print.heading"),
                    PaperBody.printing(setting),
                    Employee.points(Mood.CALM, setting.get("print.speech"), Slot.PAPER));
        }
        var sheet =
                Sheet.page(
                                setting.get("aside.heading"),
                                body(setting),
                                Employee.points(
                                        Mood.HAPPY,
                                        setting.get(
                                                place.waits()
                                                        ? "aside.waits.speech"
                                                        : "aside.speech"),
                                        Slot.PAPER))
                        .primary(
                                new Tap(
                                        setting.get("end.done"),
                                        Icon.CHECK,
                                        () -> host.act(new Act.Finish())));
        return place.work() instanceof Work.PaperFailed
                ? sheet.left(
                        new Tap(
                                setting.get("print.again"),
                                Icon.PRINTER,
                                () -> host.act(new Act.PrintAgain())))
                : sheet.left(
                        Tap.back(
                                setting.get("aside.other"),
                                () -> host.act(new Act.AnotherMatter())));
    }

    private Region body(Setting setting) {
        var blocks = new ArrayList<Region>();
        String until = place.until().map(day -> setting.words().date(day)).orElse("");
        blocks.add(
                StatusCard.done(
                        Icon.CHECK,
                        setting.of(place.matter()),
                        setting.get(place.waits() ? "aside.waits" : "aside.until", until)));
        blocks.add(Note.ok(Icon.IDCARD, setting.get("aside.how")));
        switch (place.work()) {
            case Work.PaperOut(String _, String code) ->
                    blocks.add(Note.ok(Icon.PRINTER, setting.get("aside.slip", code)));
            case Work.PaperFailed(String code, var _) ->
                    blocks.add(Note.amber(setting.get("aside.noslip", code)));
            default -> {
                // Nothing more to say.
            }
        }
        return new PagedColumn(setting, blocks);
    }
}
