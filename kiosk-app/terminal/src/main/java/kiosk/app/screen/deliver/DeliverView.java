package kiosk.app.screen.deliver;

import java.util.ArrayList;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.screen.form.InnerForm;
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

/// The ways a result may come, each with what it costs and when it is there; then what that way
/// needs to know.
public final class DeliverView implements Screen {

    private final DeliverViewModel model;
    private Scene.AtPage at;
    private Shell shell;
    private Optional<InnerForm> form = Optional.empty();

    public DeliverView(Host host, Page.Deliver page, Scene.AtPage at, Shell shell) {
        model = new DeliverViewModel(host, page, at.problems());
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
        boolean inner = model.filling() && form.map(f -> f.update(now, newShell)).orElse(false);
        return model.update(now.problems()) || inner;
    }

    @Override
    public void typed(String characters) {
        form.ifPresent(inner -> inner.typed(characters));
    }

    @Override
    public Sheet sheet(Setting setting) {
        if (model.filling() && model.way().isPresent()) {
            return form(model.way().get()).sheet(setting);
        }
        form = Optional.empty();
        return choosing(setting);
    }

    private InnerForm form(Page.Delivery way) {
        if (form.isEmpty()) {
            var frame = model.page().frame();
            var inside =
                    new Page.Frame(
                            frame.step(),
                            frame.matterName(),
                            way.name(),
                            frame.number(),
                            frame.of(),
                            true,
                            frame.speech());
            form =
                    Optional.of(
                            new InnerForm(
                                    model.host(),
                                    new InnerForm.Part(inside, way.fields(), model.answer()),
                                    at,
                                    shell,
                                    model::backToWays));
        }
        return form.orElseThrow();
    }

    private Sheet choosing(Setting setting) {
        var blocks = new ArrayList<>(PageSheet.notes(setting, model.problems()));
        if (model.nothingChosen()) {
            blocks.add(Note.seal(setting.get("pick.pick")));
        }
        blocks.add(
                Type.BODY.label(
                        setting.get("deliver.what", setting.of(model.page().what())), "ink2"));
        model.page().ways().forEach(way -> blocks.add(card(setting, way)));
        return PageSheet.of(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks, 24, PagedColumn.choicesPerPage(setting)),
                        Mood.LISTENING)
                .primary(Tap.next(setting.get("action.next"), model::next));
    }

    private Region card(Setting setting, Page.Delivery way) {
        var dot = new Region();
        dot.getStyleClass().add("radio-dot");
        var ring = new StackPane(dot);
        ring.getStyleClass().add("radio");
        var words = new VBox(6, Type.CHOICE.label(setting.of(way.name())));
        String note = setting.of(way.note());
        if (!note.isBlank()) {
            words.getChildren().add(Type.SECOND.label(note, "ink2"));
        }
        way.by()
                .ifPresent(day ->
                        words.getChildren()
                                .add(
                                        Type.SECOND.label(
                                                setting.get(
                                                        "deliver.by", setting.words().date(day)),
                                                "ink2")));
        words.setAlignment(Pos.CENTER_LEFT);
        String price =
                way.feeFen() > 0
                        ? setting.words().price(way.feeFen())
                        : setting.get("deliver.free");
        var row =
                new HBox(
                        30,
                        ring,
                        icon(way.id()).onGround(72, "icon-ground"),
                        words,
                        Type.BODY.line(price, way.feeFen() > 0 ? "ink" : "ok-ink", "strong"));
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        var card = new TouchPane("option-" + way.id(), "choice", row, () -> model.choose(way.id()));
        card.setAccessibleText(setting.of(way.name()));
        model.chosen().subscribe(chosen -> card.select(chosen.equals(way.id())));
        return card;
    }

    private static Icon icon(String way) {
        return switch (way) {
            case "post" -> Icon.CAR;
            case "locker" -> Icon.STACK;
            case "download" -> Icon.DOCUMENT;
            case "sms" -> Icon.PHONE;
            default -> Icon.PERSON;
        };
    }
}
