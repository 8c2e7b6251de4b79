package kiosk.app.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Paper and cables.
final class DevicesPane extends VBox {
    private static final List<String> PAPER = List.of("ok", "low", "out", "jam");
    private static final double NAME_WIDTH = 104;

    private final BenchTexts texts;
    private final Map<String, Button> paper = new TreeMap<>();
    private final Map<String, Button> cables = new TreeMap<>();
    private final Map<String, Label> lights = new TreeMap<>();

    DevicesPane(BenchViewModel model, BenchTexts texts) {
        super(10);
        this.texts = texts;
        BenchState.PRINTERS.forEach(printer -> getChildren().add(paperRow(printer, model)));
        getChildren().add(cableRow(model));
        getChildren().add(lightRow());
        model.stateProperty().subscribe(this::show);
    }

    private HBox paperRow(String printer, BenchViewModel model) {
        var segments = new HBox();
        segments.getStyleClass().add("segments");
        for (String state : PAPER) {
            var segment =
                    Parts.button(
                            "paper-" + printer + "-" + state,
                            "segment",
                            texts.get("paper." + state),
                            () -> model.paper(printer, state));
            paper.put(printer + "-" + state, segment);
            segments.getChildren().add(segment);
        }
        var name = Parts.text("label", texts.get("device." + printer));
        name.setMinWidth(NAME_WIDTH);
        var row = new HBox(10, name, segments);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private FlowPane cableRow(BenchViewModel model) {
        var row = new FlowPane(8, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        for (String device : BenchState.DEVICES) {
            var chip = Parts.button("cable-" + device, "chip", "", () -> model.cable(device));
            cables.put(device, chip);
            row.getChildren().add(chip);
        }
        return row;
    }

    /// What the guidance lights show: nothing to touch.
    private FlowPane lightRow() {
        var row = new FlowPane(14, 8);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().add(Parts.text("label", texts.get("lights")));
        for (String light : BenchState.LIGHTS) {
            var label = Parts.text("label", "");
            lights.put(light, label);
            row.getChildren().add(label);
        }
        return row;
    }

    private void show(BenchState state) {
        lights.forEach((light, label) ->
                label.setText(
                        (state.lit().contains(light) ? "● " : "○ ") + texts.get("light." + light)));
        paper.forEach((key, segment) -> {
            String printer = key.substring(0, key.indexOf('-'));
            String is = state.paper().getOrDefault(printer, "ok");
            Parts.style(segment, "on", key.equals(printer + "-" + is));
        });
        cables.forEach((device, chip) -> {
            boolean in = state.plugged().getOrDefault(device, true);
            Parts.style(chip, "pulled", !in);
            String name = texts.get("device." + device);
            chip.setText(texts.get(in ? "cable.in" : "cable.out", name));
        });
    }
}
