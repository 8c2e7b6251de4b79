package kiosk.app.screen.home;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Employee;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.LetterPad;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shelf;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// The hall: what can be done here, and finding it.
public final class HomeView implements Screen {

    private final HomeViewModel model;

    public HomeView(Host host, Scene.Home home, Shell shell) {
        model = new HomeViewModel(host, home, shell);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.Home home && model.update(home, shell);
    }

    @Override
    public void typed(String characters) {
        model.typed(characters);
    }

    @Override
    public Sheet sheet(Setting setting) {
        Region list =
                model.front()
                        ? new FrontBody(setting, model).body()
                        : new ShelfBody(setting, model).body();
        var upper = new VBox(24, SearchBar.of(setting, model));
        String refusal = setting.of(model.hall().refusal());
        if (!refusal.isBlank()) {
            upper.getChildren().add(Note.amber(refusal));
        }
        upper.getChildren().add(list);
        Region body = upper;
        VBox.setVgrow(list, Priority.ALWAYS);
        if (model.typing()) {
            body =
                    PageSheet.above(
                            body, new LetterPad(setting, LetterPad.Digits.LEFT_OUT, model::type));
        }
        var sheet =
                Sheet.page(heading(setting), body, Employee.says(Mood.WELCOME, speech(setting)))
                        .left(left(setting))
                        .primary(primary(setting))
                        .foot(setting.get("foot.idle.home"));
        return sheet.laidOut(layout());
    }

    private Sheet.Layout layout() {
        return model.front() ? Sheet.Layout.WELCOME : Sheet.Layout.TIGHT;
    }

    private String heading(Setting setting) {
        if (model.front() || model.typing()) {
            return "";
        }
        if (model.searching()) {
            return model.found().isEmpty() ? "" : setting.get("home.found", model.found().size());
        }
        Shelf shelf = model.hall().shelf();
        return switch (shelf.kind()) {
            case FRONT -> "";
            case OFTEN -> setting.get("home.often");
            case OFFERED -> setting.get("home.offered");
            case THEME -> name(setting, "home.themes");
            case DEPARTMENT -> name(setting, "home.departments");
            case LIFE_EVENT -> name(setting, "home.events");
        };
    }

    private String name(Setting setting, String overview) {
        return model.hall().shelf().overview()
                ? setting.get(overview)
                : setting.of(model.hall().name());
    }

    private String speech(Setting setting) {
        if (model.searching()) {
            return setting.get(model.found().isEmpty() ? "home.speech.none" : "home.speech.found");
        }
        if (model.typing()) {
            return setting.get("home.speech.typing");
        }
        if (!model.front()) {
            return setting.get("home.speech.shelf");
        }
        if (!model.forYou().tips().isEmpty()) {
            return setting.get("foryou.speech");
        }
        return model.identified()
                .map(name -> setting.get("home.speech.known", name))
                .orElseGet(() -> setting.get("home.speech"));
    }

    private Tap left(Setting setting) {
        return model.atDoor()
                ? new Tap(setting.get("action.end"), Icon.CLOSE, model::leave)
                : Tap.back(setting.get("action.back"), model::back);
    }

    private Tap primary(Setting setting) {
        return model.identified().isPresent()
                ? new Tap(setting.get("home.cases"), Icon.DOCUMENT, model::primary)
                : new Tap(
                        setting.get(setting.elder() ? "home.identify" : "home.identify.primary"),
                        Icon.IDCARD,
                        model::primary);
    }
}
