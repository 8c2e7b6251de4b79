package kiosk.app.shell;

import kiosk.app.ui.Setting;

/// How the window stands on its display. Wider than high means landscape.
///
/// @param fullscreen fills the display; `width` and `height` are then what it must come to, or 0
///   for whatever the display has
/// @param width pixels
/// @param height pixels
/// @param diagonalInches of the glass, for sizes in millimetres
/// @param motion what may move
public record WindowOptions(
        boolean fullscreen, int width, int height, double diagonalInches, Setting.Motion motion) {

    /// The whole display.
    public static WindowOptions fullScreen(double diagonalInches) {
        return new WindowOptions(true, 0, 0, diagonalInches, Setting.Motion.FULL);
    }

    /// A window of this size, which stands for a display of this diagonal.
    public static WindowOptions window(int width, int height, double diagonalInches) {
        return new WindowOptions(false, width, height, diagonalInches, Setting.Motion.FULL);
    }

    /// The same with nothing moving.
    public WindowOptions still() {
        return new WindowOptions(fullscreen, width, height, diagonalInches, Setting.Motion.NONE);
    }
}
