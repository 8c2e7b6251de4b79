package kiosk.app.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A date by big buttons: year, month and day, each one up or one down.
public final class DatePad extends HBox {

    private final Label year = Type.HEADING.line("");
    private final Label month = Type.HEADING.line("");
    private final Label day = Type.HEADING.line("");
    private final Consumer<LocalDate> chosen;
    private LocalDate date;

    /// @param start shown first; nothing is chosen until a button is touched
    public DatePad(Setting setting, LocalDate start, Consumer<LocalDate> chosen) {
        super(28);
        date = start;
        this.chosen = chosen;
        getChildren()
                .addAll(
                        column(setting, "year", year, ChronoUnit.YEARS),
                        column(setting, "month", month, ChronoUnit.MONTHS),
                        column(setting, "day", day, ChronoUnit.DAYS));
        show();
    }

    private VBox column(Setting setting, String name, Label value, ChronoUnit unit) {
        var label = Type.SECOND.line(setting.get("date." + name), "ink2");
        var column =
                new VBox(
                        18,
                        label,
                        step("date-" + name + "-plus", "+", unit, 1),
                        value,
                        step("date-" + name + "-minus", "−", unit, -1));
        column.setAlignment(Pos.CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }

    private TouchPane step(String id, String sign, ChronoUnit unit, int by) {
        var pane =
                new TouchPane(
                        id,
                        "key",
                        Type.HEADING.line(sign),
                        () -> {
                            date = date.plus(by, unit);
                            show();
                            chosen.accept(date);
                        });
        pane.setMinHeight(100);
        pane.setMaxWidth(Double.MAX_VALUE);
        return pane;
    }

    private void show() {
        year.setText(String.valueOf(date.getYear()));
        month.setText(String.valueOf(date.getMonthValue()));
        day.setText(String.valueOf(date.getDayOfMonth()));
    }
}
