package kiosk.app.bench;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Icon;
import kiosk.device.sim.people.People;

/// The whole bench: people, devices, paper.
final class BenchView extends StackPane {
    private static final double PEOPLE_WIDTH = 410;
    private static final double DEVICES_WIDTH = 450;
    private static final double MARK = 34;

    private final BenchViewModel model;
    private final People people;
    private final List<PreparedCode> codes;
    private BenchTexts.Language language;

    BenchView(
            BenchViewModel model,
            People people,
            List<PreparedCode> codes,
            BenchTexts.Language language) {
        this.model = model;
        this.people = people;
        this.codes = codes;
        this.language = language;
        getStyleClass().add("bench");
        draw();
    }

    private void draw() {
        var texts = BenchTexts.of(language);
        var page = new BorderPane(columns(texts));
        page.setTop(head(texts));
        getChildren().setAll(page);
    }

    private HBox head(BenchTexts texts) {
        var trouble = Parts.text("trouble", "");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        var other =
                Parts.button(
                        "language",
                        "bar-chip",
                        texts.get("language.other"),
                        () -> {
                            language = language.other();
                            draw();
                        });
        var head =
                new HBox(
                        14,
                        mark(),
                        Parts.text("bar-title", texts.get("title")),
                        Parts.text("bar-label", texts.get("simulated")),
                        Parts.gap(),
                        trouble,
                        other);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("bar");
        return head;
    }

    private static Node mark() {
        var arch = new javafx.scene.shape.SVGPath();
        arch.setContent("M8 25 V15 A9 9 0 0 1 26 15 V25 M17 16 V25");
        arch.getStyleClass().add("mark-arch");
        var mark = new StackPane(arch);
        mark.getStyleClass().add("mark");
        mark.setMinSize(MARK, MARK);
        mark.setMaxSize(MARK, MARK);
        return mark;
    }

    private HBox columns(BenchTexts texts) {
        var cards =
                Parts.card(Icon.IDCARD, texts.get("people"), new PeoplePane(model, people, texts));
        var left = scroll(cards, PEOPLE_WIDTH);
        var devices =
                new VBox(
                        16,
                        Parts.card(Icon.TAP, texts.get("pad"), new PadPane(model, people, texts)),
                        Parts.card(Icon.PHONE, texts.get("phone"), new PhonePane(model, texts)),
                        Parts.card(
                                Icon.SCAN, texts.get("scan"), new ScannerPane(model, codes, texts)),
                        Parts.card(
                                Icon.PRINTER, texts.get("devices"), new DevicesPane(model, texts)));
        var middle = scroll(devices, DEVICES_WIDTH);
        var paper = new PaperPane(model, texts, this::open);
        VBox.setVgrow(paper, Priority.ALWAYS);
        var right = Parts.card(Icon.PAPER, texts.get("paper"), paper);
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(16, left, middle, right);
        columns.getStyleClass().add("columns");
        return columns;
    }

    private static ScrollPane scroll(Region content, double width) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(width);
        scroll.setPrefWidth(width);
        return scroll;
    }

    /// Shows a sheet over everything; a touch closes it.
    private void open(Sheet sheet) {
        var picture = new ImageView(new Image(sheet.picture().toUri().toString()));
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        boolean receipt = sheet.kind() == Sheet.Kind.RECEIPT;
        double natural = picture.getImage().getWidth();
        picture.setFitWidth(Math.min(natural, getWidth() * (receipt ? 0.5 : 0.8)));
        var paper = new StackPane(picture);
        paper.getStyleClass().add("paper");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var centre = new StackPane(paper);
        centre.getStyleClass().add("veil");
        var scroll = new ScrollPane(centre);
        scroll.setId("large");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        centre.setOnMouseClicked(_ -> getChildren().remove(scroll));
        getChildren().add(scroll);
    }
}
