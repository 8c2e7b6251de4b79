package kiosk.app.visit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.device.Cancel;

/// What anything shown to the customer may do, with or without a case. Everything but the body of
/// an effect runs in the mailbox.
interface Front {

    Ports ports();

    Sitting sitting();

    /// Shows what is under way.
    void show(Scene.Work work);

    /// From an effect: shows progress, if the page is still the same.
    void showLater(Scene.Work work);

    /// Runs blocking work outside the mailbox, then `then` inside it, if the page is still the
    /// same. Exceptions end the visit safely.
    <T> void effect(Callable<T> work, Consumer<T> then);

    /// Requested when the page is left.
    Cancel cancel();
}
