package kiosk.app.bench;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The code scanner: anything typed, or one of the prepared codes.
final class ScannerPane extends VBox {

    ScannerPane(BenchViewModel model, List<PreparedCode> codes, BenchTexts texts) {
        super(10);
        var field = new TextField();
        field.setId("scan-text");
        field.setPromptText(texts.get("scan.prompt"));
        field.setOnAction(_ -> model.scan(field.getText()));
        HBox.setHgrow(field, Priority.ALWAYS);
        var button =
                Parts.button(
                        "scan", "small", texts.get("scan.do"), () -> model.scan(field.getText()));
        var row = new HBox(10, field, button);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        var prepared = new FlowPane(8, 8);
        for (PreparedCode code : codes) {
            prepared.getChildren()
                    .add(
                            Parts.button(
                                    "code-" + code.code(),
                                    "chip",
                                    code.name(),
                                    () -> {
                                        field.setText(code.code());
                                        model.scan(code.code());
                                    }));
        }
        if (!codes.isEmpty()) {
            getChildren().add(prepared);
        }
    }
}
