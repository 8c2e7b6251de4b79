package kiosk.app.ui;

import java.util.Optional;
import javafx.scene.layout.Region;

/// One drawn page: what a screen hands to the window.
///
/// @param layout how much of the window it takes
/// @param steps line above the heading (matter, step n of m)
/// @param heading the question or the act, empty for none
/// @param body the task itself
/// @param employee what she does meanwhile
/// @param left button at the left: always the way back or out
/// @param primary button at the right
/// @param foot what happens next, or what happens if nothing happens
/// @param mayStop whether the way out of the matter is offered beside the step line
public record Sheet(
        Layout layout,
        Optional<String> steps,
        String heading,
        Region body,
        Employee employee,
        Optional<Tap> left,
        Optional<Tap> primary,
        String foot,
        boolean mayStop) {

    /// How much of the window a sheet takes.
    public enum Layout {
        /// Bar, stage, work, actions.
        PAGE,
        /// The same with a lower stage, where a pad needs the room.
        TIGHT,
        /// The same with a taller stage.
        WELCOME,
        /// Everything; nothing else is shown.
        WHOLE
    }

    /// A page with nothing to tap yet.
    public static Sheet page(String heading, Region body, Employee employee) {
        return new Sheet(
                Layout.PAGE,
                Optional.empty(),
                heading,
                body,
                employee,
                Optional.empty(),
                Optional.empty(),
                "",
                false);
    }

    /// The whole window.
    public static Sheet whole(Region body, Employee employee) {
        return page("", body, employee).laidOut(Layout.WHOLE);
    }

    /// The same sheet taking this much.
    public Sheet laidOut(Layout how) {
        return new Sheet(how, steps, heading, body, employee, left, primary, foot, mayStop);
    }

    /// The same sheet with a step line.
    public Sheet step(String line) {
        return new Sheet(
                layout, Optional.of(line), heading, body, employee, left, primary, foot, mayStop);
    }

    /// The same sheet with a button at the left.
    public Sheet left(Tap tap) {
        return new Sheet(
                layout, steps, heading, body, employee, Optional.of(tap), primary, foot, mayStop);
    }

    /// The same sheet with a primary button.
    public Sheet primary(Tap tap) {
        return new Sheet(
                layout, steps, heading, body, employee, left, Optional.of(tap), foot, mayStop);
    }

    /// The same sheet with a foot line.
    public Sheet foot(String line) {
        return new Sheet(layout, steps, heading, body, employee, left, primary, line, mayStop);
    }

    /// The same sheet with the way out of the matter beside the step line.
    public Sheet stoppable() {
        return new Sheet(layout, steps, heading, body, employee, left, primary, foot, true);
    }
}
