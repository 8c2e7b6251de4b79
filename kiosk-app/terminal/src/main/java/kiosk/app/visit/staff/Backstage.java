package kiosk.app.visit.staff;

/// What stands behind the staff side.
public record Backstage(Machine machine, DayDesk day) {}
