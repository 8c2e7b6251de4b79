package kiosk.app.bench;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The paper that came out, newest on top; each opens large.
final class PaperPane extends ScrollPane {
    private static final double RECEIPT_WIDTH = 264;
    private static final double PAGE_WIDTH = 330;
    private static final double LOADED = 2;

    private final BenchTexts texts;
    private final Consumer<Sheet> open;
    private final VBox strip = new VBox(18);

    PaperPane(BenchViewModel model, BenchTexts texts, Consumer<Sheet> open) {
        this.texts = texts;
        this.open = open;
        strip.getStyleClass().add("strip");
        setContent(strip);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        show(model);
        ListChangeListener<Sheet> changed = _ -> show(model);
        model.sheets().addListener(changed);
    }

    private void show(BenchViewModel model) {
        strip.getChildren().clear();
        if (model.sheets().isEmpty()) {
            strip.getChildren().add(Parts.text("story", texts.get("paper.none")));
        }
        model.sheets().forEach(sheet -> strip.getChildren().add(piece(sheet)));
        setVvalue(0);
    }

    private Node piece(Sheet sheet) {
        boolean receipt = sheet.kind() == Sheet.Kind.RECEIPT;
        double width = receipt ? RECEIPT_WIDTH : PAGE_WIDTH;
        var image = new Image(sheet.picture().toUri().toString(), width * LOADED, 0, true, true);
        var picture = new ImageView(image);
        picture.setFitWidth(width);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        var paper = new StackPane(picture);
        paper.getStyleClass().add("paper");
        paper.setId((receipt ? "receipt-" : "page-") + sheet.number());
        paper.setMaxWidth(width);
        paper.setOnMouseClicked(_ -> open.accept(sheet));
        String title = texts.get(receipt ? "paper.receipt" : "paper.page", sheet.number());
        return new VBox(6, Parts.text("label", title), paper);
    }
}
