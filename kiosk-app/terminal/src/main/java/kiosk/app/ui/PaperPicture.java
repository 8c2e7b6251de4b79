package kiosk.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// How paper is put in, in three small drawings side by side. Keeps its proportions in whatever
/// room it gets.
public final class PaperPicture extends Region {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 300;
    private static final double LEAST = 150;
    private static final double FRAME = 300;
    private static final double STEP = 330;

    /// What is put in.
    public enum Paper {
        /// A receipt roll.
        ROLL,
        /// Sheets in a tray.
        SHEETS
    }

    private final Pane board = new Pane();
    private final Group group = new Group(board);
    private final Scale scale = new Scale(1, 1);

    public PaperPicture(Paper paper) {
        board.setPrefSize(WIDTH, HEIGHT);
        for (int i = 0; i < 3; i++) {
            var frame = new Pane(box(0, 0, FRAME, HEIGHT, "step-frame"));
            frame.relocate(i * STEP, 0);
            frame.getChildren().addAll(number(i + 1));
            if (paper == Paper.ROLL) {
                roll(frame, i);
            } else {
                sheets(frame, i);
            }
            board.getChildren().add(frame);
        }
        group.getTransforms().add(scale);
        group.setManaged(false);
        getChildren().add(group);
        setMouseTransparent(true);
    }

    private static Node[] number(int step) {
        var disc = new Circle(36, 36, 22);
        disc.getStyleClass().add("step-disc");
        var label = new Label(String.valueOf(step));
        label.getStyleClass().add("step-number");
        label.setPrefSize(44, 44);
        label.relocate(14, 14);
        return new Node[] {disc, label};
    }

    /// Open the lid, lay the roll in with the end outside, close and tear off.
    private static void roll(Pane frame, int step) {
        frame.getChildren().add(box(60, 180, 180, 84, "step-machine"));
        switch (step) {
            case 0 -> {
                frame.getChildren()
                        .addAll(
                                path("M64 180 L96 84 H236 L240 180", "step-lid"),
                                path("M176 150 C196 120 196 104 190 76", "front-arrow"),
                                path("M172 94 L190 72 L208 92", "front-arrow"));
            }
            case 1 ->
                    frame.getChildren()
                            .addAll(
                                    path("M64 180 L84 96 H120", "step-lid"),
                                    path("M150 96 H216 V206 L196 200 V150 Z", "step-paper"),
                                    circle(150, 146, 52, "step-paper"),
                                    circle(150, 146, 17, "step-core"),
                                    path(
                                            "M236 108 V156 M222 140 L236 158 L250 140",
                                            "front-arrow"));
            default ->
                    frame.getChildren()
                            .addAll(
                                    box(60, 164, 180, 24, "step-lid-shut"),
                                    path(
                                            "M116 168 V92 L128 100 L140 92 L152 100 L164 92 L176 100"
                                                    + " L184 94 V168 Z",
                                            "step-paper"),
                                    path("M206 84 C232 96 240 116 238 140", "front-arrow"),
                                    path("M224 126 L238 144 L250 124", "front-arrow"));
        }
    }

    /// Pull the tray, lay the stack in, push it back.
    private static void sheets(Pane frame, int step) {
        frame.getChildren()
                .addAll(box(40, 84, 150, 180, "step-machine"), box(58, 106, 114, 20, "step-slot"));
        double out = step == 2 ? 0 : 72;
        frame.getChildren().add(box(54 + out, 196, 150, 48, "step-tray"));
        switch (step) {
            case 0 ->
                    frame.getChildren()
                            .addAll(
                                    path("M196 160 H258", "front-arrow"),
                                    path("M240 142 L260 160 L240 178", "front-arrow"));
            case 1 ->
                    frame.getChildren()
                            .addAll(
                                    box(136, 176, 124, 8, "step-paper"),
                                    box(136, 184, 124, 8, "step-paper"),
                                    box(136, 192, 124, 8, "step-paper"),
                                    path("M212 90 V150 M194 132 L212 154 L230 132", "front-arrow"));
            default ->
                    frame.getChildren()
                            .addAll(
                                    path("M270 220 H222", "front-arrow"),
                                    path("M240 202 L220 220 L240 238", "front-arrow"));
        }
    }

    private static Node box(double x, double y, double width, double height, String style) {
        var box = new Rectangle(x, y, width, height);
        box.setArcWidth(16);
        box.setArcHeight(16);
        box.getStyleClass().add(style);
        return box;
    }

    private static Node circle(double x, double y, double radius, String style) {
        var circle = new Circle(x, y, radius);
        circle.getStyleClass().add(style);
        return circle;
    }

    private static Node path(String content, String style) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        return path;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? Math.min(HEIGHT * 1.04, width * HEIGHT / WIDTH) : HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(1.04, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        group.relocate((getWidth() - WIDTH * factor) / 2, 0);
    }
}
