package kiosk.app.screen.rate;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.EvenRow;
import kiosk.app.ui.HanPad;
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

/// Five faces; saying nothing is as easy.
public final class RateView implements Screen {

    private static final int LEVELS = 5;

    private final RateViewModel model;

    public RateView(Host host, kiosk.matter.Page.Rate page) {
        model = new RateViewModel(host, page);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return false;
    }

    @Override
    public void typed(String characters) {
        model.typed(characters);
    }

    @Override
    public Sheet sheet(Setting setting) {
        if (model.writing()) {
            return writing(setting);
        }
        var blocks = new ArrayList<Region>();
        if (model.nothingChosen()) {
            blocks.add(Note.amber(setting.get("rate.pick")));
        }
        if (setting.elder() && !setting.landscape()) {
            for (int level = LEVELS; level >= 1; level--) {
                blocks.add(wide(setting, level));
            }
        } else {
            blocks.add(faces(setting));
        }
        if (!model.offered().isEmpty()) {
            blocks.add(reasons(setting));
        }
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        new PagedColumn(setting, blocks, 20, Integer.MAX_VALUE),
                        Employee.says(Mood.HAPPY, setting.get("rate.speech")))
                .left(new Tap(setting.get("rate.skip"), Icon.NONE, model::skip))
                .primary(Tap.next(setting.get("rate.send"), model::send));
    }

    private Region faces(Setting setting) {
        var cells = new ArrayList<Region>();
        for (int level = LEVELS; level >= 1; level--) {
            int chosen = level;
            var label = Type.SECOND.label(setting.get("rate.level." + level));
            label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            var content = new VBox(10, face(level), label);
            content.setAlignment(Pos.CENTER);
            content.setMouseTransparent(true);
            var card =
                    new TouchPane("rate-" + level, "rating", content, () -> model.choose(chosen));
            card.select(model.level() == level);
            cells.add(card);
        }
        return new EvenRow(20, cells);
    }

    private Region wide(Setting setting, int level) {
        var content =
                new HBox(34, face(level), Type.CHOICE.label(setting.get("rate.level." + level)));
        content.setAlignment(Pos.CENTER_LEFT);
        content.setMouseTransparent(true);
        var card = new TouchPane("rate-" + level, "rating", content, () -> model.choose(level));
        card.setMinHeight(120);
        card.select(model.level() == level);
        StackPane.setMargin(content, new javafx.geometry.Insets(0, 0, 0, 34));
        return card;
    }

    /// A few words of their own; numbers of people do not leave the machine.
    private Sheet writing(Setting setting) {
        var pad = model.pad(setting.words().english());
        var said = model.words().concat(pad.spelled());
        var text = Type.BODY.label("");
        text.textProperty().bind(said);
        text.setId("words");
        var note = Type.BODY.label(setting.get("rate.words.note"), "ink2");
        note.visibleProperty().bind(said.isEmpty());
        var paper = new StackPane(note, text);
        paper.setAlignment(Pos.TOP_LEFT);
        paper.getStyleClass().add("card");
        paper.setMinHeight(setting.landscape() ? 110 : setting.elder() ? 210 : 300);
        return PageSheet.said(
                        setting,
                        model.host(),
                        model.page().frame(),
                        PageSheet.above(paper, new HanPad(setting, pad)),
                        Employee.says(Mood.CALM, setting.get("rate.words.speech")))
                .laidOut(Sheet.Layout.TIGHT)
                .left(Tap.back(setting.get("action.back"), () -> model.write(false)))
                .primary(new Tap(setting.get("rate.words.done"), Icon.CHECK, model::written));
    }

    private Region reasons(Setting setting) {
        var chips = new FlowPane(20, 20);
        for (var reason : model.offered()) {
            var chip =
                    Buttons.chip(
                            "reason-" + reason.value(),
                            setting.of(reason.label()),
                            () -> model.toggle(reason.value()));
            chip.select(model.chosen(reason.value()));
            chips.getChildren().add(chip);
        }
        var said = model.words().get();
        chips.getChildren()
                .add(
                        Buttons.chip(
                                "rate-words",
                                Icon.PEN,
                                setting.get(said.isEmpty() ? "rate.words" : "rate.words.change"),
                                () -> model.write(true)));
        var box = new VBox(18, Type.BODY.label(setting.get("rate.why")), chips);
        if (!said.isEmpty()) {
            box.getChildren().add(Type.BODY.label("“" + said + "”"));
        }
        return box;
    }

    /// A face of one line: from a broad smile to a frown.
    private static Node face(int level) {
        double bend = (level - 3) * 9;
        var mouth = new SVGPath();
        mouth.setContent("M22 52 Q40 " + (52 + bend) + " 58 52");
        mouth.getStyleClass().add("rating-face");
        var outline = new Circle(40, 40, 36);
        outline.getStyleClass().add("rating-face");
        var left = new Circle(28, 32, 4.5);
        var right = new Circle(52, 32, 4.5);
        left.getStyleClass().add("rating-eye");
        right.getStyleClass().add("rating-eye");
        var face = new Pane(outline, left, right, mouth);
        face.setMinSize(80, 80);
        face.setPrefSize(80, 80);
        face.setMaxSize(80, 80);
        return face;
    }
}
