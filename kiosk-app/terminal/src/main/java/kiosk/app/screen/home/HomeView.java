package kiosk.app.screen.home;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.LetterPad;
import kiosk.app.ui.Note;
import kiosk.app.ui.PageSheet;
import kiosk.app.ui.PagedColumn;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.Tap;
import kiosk.app.ui.TouchPane;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;

/// The hall: what can be done here.
public final class HomeView implements Screen {

    private static final int WIDE_TILES_TO = 4;

    private final HomeViewModel model;

    public HomeView(Host host, Scene.Home home, Shell shell) {
        model = new HomeViewModel(host, home, shell);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return place instanceof Scene.Home home && model.update(home, shell);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var blocks = new ArrayList<Region>(tiles(setting));
        if (model.found().isEmpty()) {
            blocks.add(Note.amber(setting.get("home.search.none")));
        }
        if (!model.typing() && model.query().isEmpty()) {
            blocks.add(chips(setting));
        }
        var list = new PagedColumn(setting, blocks, 24, PagedColumn.choicesPerPage(setting));
        Region body = new VBox(24, search(setting), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        if (model.typing()) {
            body =
                    PageSheet.above(
                            body, new LetterPad(setting, LetterPad.Digits.LEFT_OUT, model::type));
        }
        var sheet =
                Sheet.page("", body, Employee.says(Mood.WELCOME, speech(setting)))
                        .left(new Tap(setting.get("action.end"), Icon.CLOSE, model::leave))
                        .primary(primary(setting))
                        .foot(setting.get("foot.idle.home"));
        return sheet.laidOut(model.typing() ? Sheet.Layout.TIGHT : Sheet.Layout.WELCOME);
    }

    private String speech(Setting setting) {
        return model.identified()
                .map(name -> setting.get("home.speech.known", name))
                .orElseGet(() -> setting.get("home.speech"));
    }

    private Tap primary(Setting setting) {
        return model.identified().isPresent()
                ? new Tap(setting.get("home.cases"), Icon.DOCUMENT, model::primary)
                : new Tap(
                        setting.get(setting.elder() ? "home.identify" : "home.identify.primary"),
                        Icon.IDCARD,
                        model::primary);
    }

    private Region search(Setting setting) {
        boolean empty = model.query().isEmpty();
        var text =
                empty
                        ? Type.BODY.label(
                                setting.get(model.typing() ? "home.search.title" : "home.search"),
                                "ink2")
                        : Type.CHOICE.label(model.query());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(26, Icon.SEARCH.at(46, "icon-pine"), text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        var field = new TouchPane("search", "field", row, model::openLetters);
        field.select(model.typing());
        field.setAccessibleText(setting.get("home.search"));
        if (!model.typing()) {
            return field;
        }
        var line = new HBox(20, field);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        if (!empty) {
            line.getChildren()
                    .add(
                            Buttons.chip(
                                    "search-clear",
                                    setting.get("home.search.clear"),
                                    model::clear));
        }
        line.getChildren()
                .add(
                        Buttons.chip(
                                "search-close",
                                setting.get("home.search.close"),
                                model::closeLetters));
        return line;
    }

    private List<Region> tiles(Setting setting) {
        int columns = columns(setting);
        var rows = new ArrayList<Region>();
        var offers = model.found();
        for (int from = 0; from < offers.size(); from += columns) {
            var cells = new ArrayList<Region>();
            for (int i = from; i < from + columns; i++) {
                cells.add(i < offers.size() ? tile(setting, offers.get(i)) : new Region());
            }
            rows.add(new EvenRow(24, cells));
        }
        return rows;
    }

    private int columns(Setting setting) {
        if (setting.elder() || model.typing()) {
            return setting.landscape() && !setting.elder() ? 2 : 1;
        }
        if (model.found().size() <= WIDE_TILES_TO && !setting.landscape()) {
            return 1;
        }
        return setting.landscape() ? 3 : 2;
    }

    private TouchPane tile(Setting setting, Scene.Offer offer) {
        var matter = offer.matter();
        var name = Type.CHOICE.label(setting.of(matter.name()));
        var words = new VBox(6, name);
        boolean brief = model.typing() || setting.elder();
        String reason = offer.blocked().map(setting::of).orElse("");
        if (!reason.isEmpty()) {
            words.getChildren().add(blocked(reason));
        } else if (!brief) {
            words.getChildren().add(Type.SECOND.label(setting.of(matter.summary()), "ink2"));
        }
        var icon = Icon.ofTheme(matter.theme()).onGround(brief ? 72 : 84, "icon-ground");
        boolean beside = columns(setting) == 1 || brief;
        Node content;
        if (beside) {
            var row = new HBox(30, icon, words);
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setAlignment(Pos.CENTER_LEFT);
            content = row;
        } else {
            content = new VBox(14, icon, words);
        }
        content.setMouseTransparent(true);
        var tile = new TouchPane("tile-" + matter.id(), "tile", content, () -> model.choose(offer));
        if (brief) {
            tile.getStyleClass().add("tile-short");
        }
        tile.setDisable(!reason.isEmpty());
        tile.setAccessibleText(setting.of(matter.name()));
        return tile;
    }

    private static Node blocked(String reason) {
        var label = Type.SECOND.label(reason, "amber-ink");
        var row = new HBox(12, Icon.INFO.at(34, "icon-amber"), label);
        HBox.setHgrow(label, Priority.ALWAYS);
        return row;
    }

    private Region chips(Setting setting) {
        String cases =
                model.owed() > 0
                        ? setting.get("home.cases.owed", model.owed())
                        : setting.get("home.cases");
        var row = new HBox(20, Buttons.chip("chip-my-cases", Icon.DOCUMENT, cases, model::myCases));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
