package kiosk.app.ui;

/// The small quiet button by which staff come in; only where no customer is served.
public final class StaffDoor {

    private StaffDoor() {}

    /// The button, `#staff-door`.
    public static TouchPane of(Setting setting, Runnable open) {
        var door = Buttons.chip("staff-door", setting.get("staff.door"), open);
        door.getStyleClass().add("chip-quiet");
        return door;
    }
}
