package kiosk.app.screen.attract;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Brand;
import kiosk.app.ui.Buttons;
import kiosk.app.ui.Employee;
import kiosk.app.ui.FaceCanvas;
import kiosk.app.ui.Host;
import kiosk.app.ui.Icon;
import kiosk.app.ui.Screen;
import kiosk.app.ui.Setting;
import kiosk.app.ui.Sheet;
import kiosk.app.ui.SimulatedLabel;
import kiosk.app.ui.StaffDoor;
import kiosk.app.ui.StaffWords;
import kiosk.app.ui.Tap;
import kiosk.app.ui.Type;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.PackScene;

/// The greeting: one arch, one person, one button.
public final class AttractView implements Screen {

    private final AttractViewModel model;
    private final Host host;

    public AttractView(Host host, Scene.Attract place, Shell shell) {
        this.host = host;
        model = new AttractViewModel(host, place, shell);
    }

    @Override
    public boolean update(Scene.Place place, Shell shell) {
        return model.update(place, shell);
    }

    @Override
    public Sheet sheet(Setting setting) {
        var face = new FaceCanvas(FaceCanvas.Frame.DOORWAY, setting.motion());
        var scene = model.shell().scene();
        var _ = host.liveliness().into(face);
        face.play(model.shell(), Employee.says(mood(scene), ""));
        var start =
                Buttons.primary(
                        "action-primary",
                        new Tap(setting.get("attract.start"), Icon.NEXT, model::begin));
        var page = setting.landscape() ? wide(setting, face, start) : high(setting, face, start);
        page.getStyleClass().add("attract");
        page.setOnMouseReleased(event -> model.begin());
        return Sheet.whole(
                page,
                Employee.says(
                        Mood.WELCOME,
                        setting.get(model.card() ? "attract.speech" : "attract.touch.speech")));
    }

    private static Mood mood(Optional<PackScene> scene) {
        return scene.filter(s -> s.dress().mood() == PackScene.Mood.CALM).isPresent()
                ? Mood.CALM
                : Mood.WELCOME;
    }

    private Region high(Setting setting, FaceCanvas face, Node start) {
        var stage = stage(setting, face);
        var top = new VBox(36, head(setting), headline(setting));
        top.setPadding(new Insets(64, 64, 28, 64));
        var foot = new VBox(32, card(setting), start, chips(setting), place(setting));
        foot.getStyleClass().add("attract-foot");
        var page = new VBox(top, stage, foot);
        VBox.setVgrow(stage, Priority.ALWAYS);
        return page;
    }

    private Region wide(Setting setting, FaceCanvas face, Node start) {
        var stage = stage(setting, face);
        stage.setPrefWidth(setting.sizes().width() * 0.42);
        var title = headline(setting);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var below = new Region();
        VBox.setVgrow(below, Priority.ALWAYS);
        var words =
                new VBox(
                        36,
                        head(setting),
                        space,
                        title,
                        start,
                        card(setting),
                        chips(setting),
                        below,
                        place(setting));
        words.setPadding(new Insets(64, 72, 48, 48));
        HBox.setHgrow(words, Priority.ALWAYS);
        var page = new HBox(stage, words);
        page.setFillHeight(true);
        return page;
    }

    private static StackPane stage(Setting setting, FaceCanvas face) {
        var stage = new StackPane();
        stage.setMinSize(0, 0);
        if (setting.look() != Shell.Look.CONTRAST) {
            stage.getChildren().add(face);
            StackPane.setMargin(face, new Insets(setting.landscape() ? 64 : 0, 60, 0, 60));
        }
        return stage;
    }

    private Node head(Setting setting) {
        var clock = new Label(model.clock());
        clock.getStyleClass().add("attract-clock");
        var time =
                new VBox(clock, Type.SECOND.line(setting.words().day(model.shell().now()), "ink2"));
        time.setAlignment(Pos.TOP_RIGHT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(Brand.of(setting), space, time);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Region headline(Setting setting) {
        var lines = new VBox(-8);
        for (var words : lines(setting)) {
            boolean first = lines.getChildren().isEmpty();
            lines.getChildren()
                    .add(
                            first
                                    ? Type.HEADING.label(words, "attract-line")
                                    : Type.HEADING.label(words, "attract-line", "pine"));
        }
        lines.setAlignment(setting.landscape() ? Pos.CENTER_LEFT : Pos.CENTER);
        return lines;
    }

    /// The scene's own words, or the house's.
    private List<String> lines(Setting setting) {
        var own = model.shell().scene().map(PackScene::headline).orElse(List.of());
        return own.isEmpty()
                ? List.of(setting.get("attract.line1"), setting.get("attract.line2"))
                : own.stream().map(setting::of).toList();
    }

    /// That a card begins too; nothing where no reader would see it.
    private Node card(Setting setting) {
        var line =
                new HBox(
                        16,
                        Icon.IDCARD.at(40, "icon-pine"),
                        Type.BODY.label(setting.get("attract.card")));
        line.setAlignment(setting.landscape() ? Pos.CENTER_LEFT : Pos.CENTER);
        line.setVisible(model.card());
        line.setManaged(model.card());
        return line;
    }

    private Node chips(Setting setting) {
        var shell = model.shell();
        boolean elder = shell.look() == Shell.Look.ELDER;
        boolean contrast = shell.look() == Shell.Look.CONTRAST;
        var chips =
                new FlowPane(
                        20,
                        20,
                        Buttons.chip(
                                "toggle-elder",
                                setting.get(elder ? "bar.elder.off" : "bar.elder"),
                                () -> model.toggle(Shell.Look.ELDER)),
                        Buttons.chip(
                                "toggle-language",
                                setting.get("bar.language"),
                                model::otherLanguage),
                        Buttons.chip(
                                "toggle-contrast",
                                setting.get(contrast ? "bar.contrast.off" : "bar.contrast"),
                                () -> model.toggle(Shell.Look.CONTRAST)),
                        Buttons.chip(
                                "action-staff",
                                Icon.BELL,
                                StaffWords.button(setting, shell.staffCall()),
                                model::callStaff));
        return chips;
    }

    private Node place(Setting setting) {
        var shell = model.shell();
        var box =
                new VBox(14, Type.FOOT.label(setting.get("attract.place", shell.outlet()), "ink2"));
        StaffWords.state(setting, shell.staffCall())
                .ifPresent(
                        words -> box.getChildren().add(0, Type.SECOND.label(words, "amber-ink")));
        if (!shell.simulated().isEmpty()) {
            var label = SimulatedLabel.of(setting, shell.simulated());
            label.setMaxWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        var foot = new HBox(20, box, StaffDoor.of(setting, model::staff));
        foot.setAlignment(Pos.BOTTOM_LEFT);
        foot.setFillHeight(false);
        return foot;
    }
}
