package kiosk.app.ui;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Pictures drawn with one line on a grid of 24 units.
public enum Icon {
    NONE(""),
    BACK("M15 5 L8 12 L15 19"),
    NEXT("M9 5 L16 12 L9 19"),
    UP("M5 15 L12 8 L19 15"),
    DOWN("M5 9 L12 16 L19 9"),
    BELL("M6 17 V11 A6 6 0 0 1 18 11 V17 L20 18.5 H4 Z M10.5 21.5 H13.5"),
    SEARCH("M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20.5 20.5"),
    SHIELD(
            "M12 3 L19.5 6 V11.5 C19.5 16 16.3 19.4 12 21 C7.7 19.4 4.5 16 4.5 11.5 V6 Z M8.5 12"
                    + " L11 14.5 L15.5 9.5"),
    HOUSE("M3.5 11 L12 4 L20.5 11 M5.5 9.5 V20 H18.5 V9.5 M10 20 V14 H14 V20"),
    CAR(
            "M3.5 16.5 V12 L6 6.5 H18 L20.5 12 V16.5 Z M3.5 12 H20.5 M5.5 16.5 V19 M18.5 16.5 V19"
                    + " M7 14.3 H8 M16 14.3 H17"),
    HEART(
            "M12 20 C6 16 3.5 12.6 3.5 9.2 A4.4 4.4 0 0 1 12 7.4 A4.4 4.4 0 0 1 20.5 9.2 C20.5"
                    + " 12.6 18 16 12 20 Z M12 9.5 V15 M9.2 12.2 H14.8"),
    SHOP(
            "M4 9.5 L5.5 4 H18.5 L20 9.5 M4 9.5 A2.7 2.7 0 0 0 9.3 9.5 A2.7 2.7 0 0 0 14.7 9.5 A2.7"
                    + " 2.7 0 0 0 20 9.5 M5.5 12 V20 H18.5 V12 M10 20 V15.5 H14 V20"),
    BOLT("M13.5 3 L5.5 13.5 H11 L10.5 21 L18.5 10.5 H13 Z"),
    IDCARD(
            "M3 5.5 H21 V18.5 H3 Z M8.5 8.5 A2 2 0 1 0 8.5 12.5 A2 2 0 1 0 8.5 8.5 M5.5 16 C5.8"
                    + " 13.6 11.2 13.6 11.5 16 M14 10 H18 M14 13.5 H18"),
    DOCUMENT("M6 3 H14 L18.5 7.5 V21 H6 Z M14 3 V7.5 H18.5 M9 12 H15.5 M9 15 H15.5 M9 18 H13"),
    PRINTER("M7 9 V3.5 H17 V9 M7 17 H4 V9 H20 V17 H17 M7 14 H17 V20.5 H7 Z"),
    CHECK("M5 12.5 L10 17.5 L19.5 7"),
    CLOCK("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M12 7.5 V12.5 L15.5 14.5"),
    WAIT(
            "M12 3 V7 M12 17 V21 M3 12 H7 M17 12 H21 M5.6 5.6 L8.5 8.5 M15.5 15.5 L18.4 18.4 M5.6"
                    + " 18.4 L8.5 15.5 M15.5 8.5 L18.4 5.6"),
    CARD("M3 5.5 H21 V18.5 H3 Z M3 9.5 H21 M6.5 14.5 H11"),
    WALLET(
            "M4 7 H18 V4.5 H5.5 A1.5 1.5 0 0 0 5.5 7.5 M4 6 V18.5 A1.5 1.5 0 0 0 5.5 20 H20 V7.5 H5.5"
                    + " M16 13 H17"),
    QR(
            "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H16.5 V16.5 M20 14 V17 M14"
                    + " 20 H16.5 M19.8 20 H20"),
    SCAN(
            "M4 8 V4 H8 M16 4 H20 V8 M20 16 V20 H16 M8 20 H4 V16 M7.5 8.5 V15.5 M10.5 8.5 V15.5 M13.5"
                    + " 8.5 V15.5 M16.5 8.5 V15.5"),
    EYE(
            "M2.5 12 C6 6 18 6 21.5 12 C18 18 6 18 2.5 12 Z M12 9.2 A2.8 2.8 0 1 0 12 14.8 A2.8 2.8 0"
                    + " 1 0 12 9.2"),
    WARNING("M12 4 L21 20 H3 Z M12 10 V14.5 M12 17.2 V17.4"),
    INFO("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M12 11 V16.5 M12 7.6 V7.8"),
    PERSON("M12 4 A4 4 0 1 0 12 12 A4 4 0 1 0 12 4 M4.5 20.5 C5 13.5 19 13.5 19.5 20.5"),
    PHONE("M7 3 H17 V21 H7 Z M11 18 H13"),
    PEN("M4 20 L5 15.5 L16 4.5 L19.5 8 L8.5 19 Z M13.5 7 L17 10.5"),
    DELETE("M8.5 5.5 H21 V18.5 H8.5 L3 12 Z M11.5 9 L17.5 15 M17.5 9 L11.5 15"),
    CLOSE("M6 6 L18 18 M18 6 L6 18"),
    TAP(
            "M6.5 8 C8 10.5 8 13.5 6.5 16 M10.5 6 C12.8 9.7 12.8 14.3 10.5 18 M14.5 4 C17.8 9 17.8 15"
                    + " 14.5 20"),
    PEOPLE(
            "M9 5 A3.5 3.5 0 1 0 9 12 A3.5 3.5 0 1 0 9 5 M2.5 20 C3 13.8 15 13.8 15.5 20 M16 5.5 A3.2"
                    + " 3.2 0 0 1 16 11.5 M18 14.5 C20.3 15.3 21.4 17.4 21.5 20"),
    PAPER(
            "M5 3 H19 V21 L16.7 19.3 L14.3 21 L12 19.3 L9.7 21 L7.3 19.3 L5 21 Z M8.5 8 H15.5 M8.5 12"
                    + " H15.5"),
    STACK("M12 4 L21 8.5 L12 13 L3 8.5 Z M3 12.5 L12 17 L21 12.5 M3 16.5 L12 21 L21 16.5"),
    COINS(
            "M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M8.5 7.5 L12 12 L15.5 7.5 M12 12 V17"
                    + " M9 12.5 H15 M9 15 H15"),
    SLIDERS("M4 7 H20 M4 12 H20 M4 17 H20 M8 5 V9 M15 10 V14 M10 15 V19"),
    PAUSE("M12 3.5 A8.5 8.5 0 1 0 12 20.5 A8.5 8.5 0 1 0 12 3.5 M10 9 V15 M14 9 V15"),
    BALANCE("M12 4 V20 M7 20 H17 M5 7 H19 M5 7 L2.5 14 H7.5 Z M19 7 L16.5 14 H21.5 Z"),
    POWER("M12 3.5 V11 M7.5 6 A7.5 7.5 0 1 0 16.5 6"),
    AGAIN("M20 12 A8 8 0 1 1 17 5.7 M17 2.5 V6.2 H13.2"),
    PLUS("M12 5 V19 M5 12 H19"),
    MINUS("M5 12 H19"),
    MICROPHONE(
            "M12 3 A3 3 0 0 0 9 6 V11.5 A3 3 0 0 0 15 11.5 V6 A3 3 0 0 0 12 3 M5.5 11 A6.5 6.5 0 0 0"
                    + " 18.5 11 M12 17.5 V21 M8.5 21 H15.5"),
    SPACE("M4 10 V15.5 H20 V10"),
    BOOK("M5 4 H18.5 V20 H7 A2 2 0 0 1 5 18 Z M5 18 A2 2 0 0 1 7 16 H18.5 M9 8 H14.5"),
    LEAF("M5 19 C4 10 9 4.5 19.5 4.5 C19.5 14 14.5 19.5 7 18 M5 20.5 C8 14.5 11 11.5 15 9"),
    CAKE(
            "M4.5 20 V12.5 H19.5 V20 Z M4.5 16 C7 18 9.5 14.5 12 16 C14.5 18 17 14.5 19.5 16 M12 12.5 V8.5 M12 5.5 V5.7"),
    SQUARES(
            "M4.5 4.5 H10 V10 H4.5 Z M14 4.5 H19.5 V10 H14 Z M4.5 14 H10 V19.5 H4.5 Z M14 14 H19.5 V19.5 H14 Z"),
    STAR(
            "M12 4 L14.5 9.4 L20.2 10 L15.9 13.9 L17.1 19.6 L12 16.7 L6.9 19.6 L8.1 13.9 L3.8 10 L9.5 9.4 Z"),
    TOWNHALL(
            "M3.5 9.5 L12 4 L20.5 9.5 Z M5.5 9.5 V17.5 M10 9.5 V17.5 M14 9.5 V17.5 M18.5 9.5 V17.5 M3.5 20 H20.5"),
    LETTERS(
            "M3 6 H21 V18 H3 Z M6.5 9.7 H7 M10 9.7 H10.5 M13.5 9.7 H14 M17 9.7 H17.5 M6.5 12.5 H7 M10"
                    + " 12.5 H10.5 M13.5 12.5 H14 M17 12.5 H17.5 M8.5 15.3 H15.5");

    private static final double GRID = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// The icon at this size (drawing units), coloured by the style class `icon` and `colour`.
    public Node at(double size, String colour) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().addAll("icon", colour);
        shape.getTransforms().add(new Scale(size / GRID, size / GRID));
        shape.setManaged(false);
        var box = new StackPane(shape);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }

    /// The icon on a tinted ground, as on tiles.
    public Node onGround(double size, String ground) {
        var box = new StackPane(at(size * 0.56, "icon-pine"));
        box.getStyleClass().add(ground);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }

    /// The icon of a theme of matters.
    public static Icon ofTheme(String theme) {
        return switch (theme) {
            case "social" -> SHIELD;
            case "fund", "housing", "property" -> HOUSE;
            case "traffic" -> CAR;
            case "medical", "health" -> HEART;
            case "business" -> SHOP;
            case "utility", "utilities" -> BOLT;
            case "police", "identity" -> IDCARD;
            case "education", "school" -> BOOK;
            case "tax" -> COINS;
            case "welfare" -> PEOPLE;
            case "rural" -> LEAF;
            case "finance" -> WALLET;
            case "justice" -> BALANCE;
            case "civil", "family" -> CAKE;
            default -> DOCUMENT;
        };
    }
}
