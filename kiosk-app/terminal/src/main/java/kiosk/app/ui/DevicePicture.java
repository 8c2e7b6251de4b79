package kiosk.app.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;

/// The machine's own front with the lit slot, and an arrow to it. Keeps its proportions in whatever
/// room it gets.
public final class DevicePicture extends Region {

    private static final double WIDTH = 880;
    private static final double HEIGHT = 500;
    private static final double LEAST = 300;
    private static final double CARD_X = 56;
    private static final double CARD_WIDTH = 200;
    private static final double PAY_X = 276;
    private static final double PAY_WIDTH = 180;
    private static final double SCAN_X = 476;
    private static final double SCAN_WIDTH = 150;
    private static final double PAPER_X = 652;
    private static final double PAPER_WIDTH = 180;

    /// Where something is laid, held or taken.
    public enum Slot {
        CARD,
        PAY,
        SCAN,
        PAPER,
        ALL;

        /// Where it lies on the front, -1 at its left to 1 at its right.
        public double across() {
            double middle =
                    switch (this) {
                        case CARD -> CARD_X + CARD_WIDTH / 2;
                        case PAY -> PAY_X + PAY_WIDTH / 2;
                        case SCAN -> SCAN_X + SCAN_WIDTH / 2;
                        case PAPER, ALL -> PAPER_X + PAPER_WIDTH / 2;
                    };
            return 2 * middle / WIDTH - 1;
        }
    }

    private final Pane front = new Pane();
    private final Group group = new Group(front);
    private final Scale scale = new Scale(1, 1);
    private final Setting setting;

    public DevicePicture(Setting setting, Slot lit) {
        this.setting = setting;
        front.setPrefSize(WIDTH, HEIGHT);
        front.getChildren().add(box(0, 0, WIDTH, HEIGHT, new Look(36, "front-body")));
        front.getChildren().add(box(50, 40, WIDTH - 100, 272, new Look(20, "front-frame")));
        front.getChildren().add(box(70, 60, WIDTH - 140, 232, new Look(8, "front-glass")));
        slot(Slot.CARD, lit, CARD_X, CARD_WIDTH);
        slot(Slot.PAY, lit, PAY_X, PAY_WIDTH);
        slot(Slot.SCAN, lit, SCAN_X, SCAN_WIDTH);
        paper(lit);
        thing(lit);
        group.getTransforms().add(scale);
        group.setManaged(false);
        getChildren().add(group);
        setMouseTransparent(true);
        setMaxHeight(USE_PREF_SIZE);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private void slot(Slot slot, Slot lit, double x, double width) {
        boolean on = slot == lit;
        front.getChildren().add(box(x, 372, width, 88, new Look(12, on ? "slot-lit" : "slot")));
        var label = words(slot, on, x, width);
        label.relocate(x, 372);
        label.setPrefSize(width, 88);
        front.getChildren().add(label);
    }

    private void paper(Slot lit) {
        boolean on = lit == Slot.PAPER || lit == Slot.ALL;
        front.getChildren()
                .add(
                        box(
                                PAPER_X,
                                380,
                                PAPER_WIDTH,
                                28,
                                new Look(14, on ? "paper-slot-lit" : "paper-slot")));
        var label = words(Slot.PAPER, on, 642, 200);
        label.relocate(642, 414);
        label.setPrefSize(200, 50);
        front.getChildren().add(label);
    }

    private Label words(Slot slot, boolean lit, double x, double width) {
        var key = "slot." + slot.name().toLowerCase(java.util.Locale.ROOT);
        var label = new Label(setting.get(key));
        label.getStyleClass().addAll("slot-label", lit ? "slot-label-lit" : "slot-label-dark");
        label.setMinWidth(width);
        label.setLayoutX(x);
        return label;
    }

    private void thing(Slot lit) {
        switch (lit) {
            case CARD -> {
                front.getChildren().add(idCard(100, 176));
                arrow("M400 190 C404 270 340 322 262 346", -78, 24, 262, 346);
            }
            case PAY -> arrow("M520 110 C500 220 430 300 376 346", -54, 46, 376, 346);
            case SCAN -> arrow("M380 110 C460 190 530 260 550 346", 20, 86, 550, 346);
            case PAPER -> {
                front.getChildren().add(box(676, 396, 132, 92, new Look(2, "paper-out")));
                arrow("M560 140 C660 180 730 260 742 352", 12, 92, 742, 352);
            }
            case ALL -> front.getChildren().add(box(676, 396, 132, 92, new Look(2, "paper-out")));
        }
    }

    private void arrow(String path, double dx, double dy, double x, double y) {
        var line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("front-arrow");
        line.getStrokeDashArray().addAll(4.0, 20.0);
        var head = new SVGPath();
        head.setContent("M-26 -26 L0 0 L26 -26");
        head.getStyleClass().add("front-arrow");
        head.getTransforms().add(new Rotate(Math.toDegrees(Math.atan2(dy, dx)) - 90, 0, 0));
        head.setLayoutX(x);
        head.setLayoutY(y);
        front.getChildren().addAll(line, head);
    }

    private Node idCard(double x, double y) {
        var card = new Pane();
        card.getChildren()
                .addAll(
                        box(0, 0, 250, 158, new Look(14, "id-card")),
                        box(20, 34, 124, 9, new Look(4, "id-card-line")),
                        box(20, 62, 104, 9, new Look(4, "id-card-line")),
                        box(20, 90, 120, 9, new Look(4, "id-card-line")),
                        box(20, 122, 196, 9, new Look(4, "id-card-line")),
                        box(168, 22, 62, 80, new Look(6, "id-card-photo")));
        var head = new Circle(199, 50, 16);
        head.getStyleClass().add("id-card-person");
        var body = new SVGPath();
        body.setContent("M172 102 C174 70 224 70 226 102 Z");
        body.getStyleClass().add("id-card-person");
        card.getChildren().addAll(head, body);
        card.getTransforms().add(new Rotate(-7, 125, 79));
        card.relocate(x, y);
        card.setManaged(false);
        return card;
    }

    private static Node box(double x, double y, double width, double height, Look look) {
        var box = new Rectangle(x, y, width, height);
        box.setArcWidth(look.corner() * 2);
        box.setArcHeight(look.corner() * 2);
        box.getStyleClass().add(look.style());
        return box;
    }

    private record Look(double corner, String style) {}

    @Override
    protected double computePrefHeight(double width) {
        return width > 0 ? Math.min(HEIGHT, width * HEIGHT / WIDTH) : HEIGHT;
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
        double factor = Math.min(1.12, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(factor);
        scale.setY(factor);
        group.relocate((getWidth() - WIDTH * factor) / 2, 0);
    }
}
