package kiosk.app.visit.staff;

/// The pages a signed-in member of staff can choose.
public enum StaffPage {
    OVERVIEW,
    PAPER,
    STOCK,
    MONEY,
    REPRINT,
    DAY_END,
    SUSPEND,
    SELF_TEST,
    SETTINGS
}
