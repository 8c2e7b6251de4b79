package kiosk.app.screen.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import kiosk.app.screen.form.InnerForm;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
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
import kiosk.matter.Page;

/// A place level by level: each touch goes one level down, the way back up stands above. The last
/// level is marked and confirmed; then comes the street, where one is asked.
public final class PlaceView implements Screen {

    private static final int ROWS_IN_LARGE_TYPE = 3;

    private final PlaceViewModel model;
    private Scene.AtPage at;
    private Shell shell;
    private Optional<InnerForm> street = Optional.empty();

    public PlaceView(Host host, Page.Place page, Scene.AtPage at, Shell shell) {
        model = new PlaceViewModel(host, page, at.problems());
        this.at = at;
        this.shell = shell;
    }

    @Override
    public boolean update(Scene.Place place, Shell newShell) {
        shell = newShell;
        if (!(place instanceof Scene.AtPage now)) {
            return false;
        }
        at = now;
        boolean inner = model.street() && street.map(f -> f.update(now, newShell)).orElse(false);
        return model.update(now.problems()) || inner;
    }

    @Override
    public void typed(String characters) {
        street.ifPresent(inner -> inner.typed(characters));
    }

    @Override
    public Sheet sheet(Setting setting) {
        if (model.street()) {
            return form().sheet(setting);
        }
        street = Optional.empty();
        return choosing(setting);
    }

    private InnerForm form() {
        if (street.isEmpty()) {
            var frame = model.page().frame();
            String code = model.chosen().orElse("");
            var place = model.page().divisions().name(code).orElse(frame.title());
            var inside =
                    new Page.Frame(
                            frame.step(),
                            frame.matterName(),
                            place,
                            frame.number(),
                            frame.of(),
                            true,
                            frame.speech());
            street =
                    Optional.of(
                            new InnerForm(
                                    model.host(),
                                    new InnerForm.Part(
                                            inside,
                                            model.page().street().stream().toList(),
                                            model.answer()),
                                    at,
                                    shell,
                                    model::backToPlace));
        }
        return street.orElseThrow();
    }

    private Sheet choosing(Setting setting) {
        var top = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        if (model.nothingChosen()) {
            top.add(Note.seal(setting.get("place.pick." + model.level())));
        }
        top.add(path(setting));
        String help = setting.of(model.page().help());
        if (!help.isBlank() && !setting.elder()) {
            top.add(Type.SECOND.label(help, "ink2"));
        }
        var grid =
                new PagedColumn(
                                setting,
                                rows(setting),
                                20,
                                setting.elder() ? ROWS_IN_LARGE_TYPE : Integer.MAX_VALUE)
                        .undivided();
        var head = new javafx.scene.layout.VBox(20, top.toArray(Region[]::new));
        head.setMinHeight(Region.USE_PREF_SIZE);
        var body = new javafx.scene.layout.VBox(24, head, grid);
        javafx.scene.layout.VBox.setVgrow(grid, javafx.scene.layout.Priority.ALWAYS);
        return PageSheet.of(setting, model.host(), model.page().frame(), body, Mood.LISTENING)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }

    /// Where the person is, and what to choose next; each name leads back to it.
    private Region path(Setting setting) {
        var line = new FlowPane(12, 12);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!model.page().within().isEmpty()) {
            String name = setting.of(model.page().divisions().full(model.page().within()));
            line.getChildren()
                    .add(
                            model.path().isEmpty()
                                    ? Type.BODY.label(name, "strong")
                                    : Buttons.chip(
                                            "place-top",
                                            Icon.BACK,
                                            name,
                                            () -> model.returnTo(model.page().within())));
        } else if (!model.path().isEmpty()) {
            line.getChildren()
                    .add(
                            Buttons.chip(
                                    "place-top",
                                    Icon.BACK,
                                    setting.get("place.country"),
                                    () -> model.returnTo("")));
        }
        var path = model.path();
        for (int i = 0; i < path.size(); i++) {
            String code = path.get(i);
            String name = setting.of(model.page().divisions().name(code).orElseThrow());
            line.getChildren()
                    .add(
                            i == path.size() - 1
                                    ? Type.BODY.line(name, "strong")
                                    : Buttons.chip(
                                            "place-to-" + code, name, () -> model.returnTo(code)));
        }
        line.getChildren().add(Type.BODY.line(setting.get("place.pick." + model.level()), "ink2"));
        return line;
    }

    private List<Region> rows(Setting setting) {
        int columns = columns(setting);
        var rows = new ArrayList<Region>();
        var offered = model.offered();
        for (int i = 0; i < offered.size(); i += columns) {
            var cells = new ArrayList<Region>();
            for (int j = i; j < i + columns; j++) {
                cells.add(j < offered.size() ? card(setting, offered.get(j)) : new Region());
            }
            rows.add(new EvenRow(20, cells));
        }
        return rows;
    }

    private static int columns(Setting setting) {
        boolean narrow = setting.elder() || setting.words().english();
        return narrow ? 2 : 3;
    }

    private Region card(Setting setting, String code) {
        String name = setting.of(model.page().divisions().name(code).orElseThrow());
        var label = Type.CHOICE.label(name);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        var card = new TouchPane("place-" + code, "choice", label, () -> model.choose(code));
        card.getStyleClass().add("place");
        card.setAccessibleText(name);
        card.select(model.chosen().filter(code::equals).isPresent());
        return card;
    }
}
