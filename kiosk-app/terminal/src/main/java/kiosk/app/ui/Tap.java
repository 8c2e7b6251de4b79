package kiosk.app.ui;

/// One button of the action bar.
///
/// @param text what is written on it
/// @param icon its picture, [Icon#NONE] for none
/// @param run what happens
public record Tap(String text, Icon icon, Runnable run) {

    /// A button with an arrow to the next page.
    public static Tap next(String text, Runnable run) {
        return new Tap(text, Icon.NEXT, run);
    }

    /// A button with an arrow back.
    public static Tap back(String text, Runnable run) {
        return new Tap(text, Icon.BACK, run);
    }
}
