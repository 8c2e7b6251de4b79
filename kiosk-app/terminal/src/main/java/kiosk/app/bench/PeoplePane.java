package kiosk.app.bench;

import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Icon;
import kiosk.device.sim.people.People;
import kiosk.device.sim.people.Person;

/// The test people: lay a card on the reader, take it away.
final class PeoplePane extends VBox {
    private static final double ICON = 40;

    private final BenchTexts texts;
    private final Map<String, HBox> rows = new TreeMap<>();
    private final Map<String, Button> buttons = new TreeMap<>();

    PeoplePane(BenchViewModel model, People people, BenchTexts texts) {
        super(8);
        this.texts = texts;
        people.people().values().forEach(person -> getChildren().add(row(person, model)));
        model.stateProperty().subscribe(state -> show(state.card()));
    }

    private HBox row(Person person, BenchViewModel model) {
        String key = person.key();
        String story = texts.orElse("person." + key, person.story());
        var who =
                new HBox(
                        10,
                        Parts.line("name", Masked.name(person.name())),
                        Parts.line("number", Masked.number(person.number())));
        who.setAlignment(Pos.BASELINE_LEFT);
        var words = new VBox(2, who, Parts.text("story", story));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var button = Parts.button("card-" + key, "small", "", () -> model.card(key));
        var row = new HBox(14, Icon.IDCARD.onGround(ICON, "icon-ground"), words, button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("person");
        rows.put(key, row);
        buttons.put(key, button);
        return row;
    }

    private void show(String laid) {
        rows.forEach((key, row) -> Parts.style(row, "on", key.equals(laid)));
        buttons.forEach((key, button) -> {
            boolean here = key.equals(laid);
            Parts.style(button, "active", here);
            button.setText(texts.get(here ? "card.lift" : "card.lay"));
        });
    }
}
