package kiosk.app.bench;

import javafx.application.Application;

/// Starts the bench: `--control PORT --central URL --folder DIR [--codes FILE] [--left PX]
/// [--english]`.
public final class BenchLauncher {

    private BenchLauncher() {}

    /// The program.
    public static void main(String[] args) {
        Application.launch(BenchWindow.class, args);
    }
}
