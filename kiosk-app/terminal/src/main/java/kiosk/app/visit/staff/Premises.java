package kiosk.app.visit.staff;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.app.visit.MachinePaper;
import kiosk.app.visit.Payments;
import kiosk.app.visit.Ports;

/// What the desk lends to the staff side. Everything but the body of [#outside] runs in the desk's
/// mailbox.
public interface Premises {

    /// What the machine touches.
    Ports ports();

    /// Something to be seen changed.
    void changed();

    /// From any thread into the mailbox.
    void post(Runnable task);

    /// Runs blocking work outside, `then` in the mailbox. What is thrown breaks the desk safely.
    <T> void outside(Callable<T> work, Consumer<T> then);

    /// Whether a customer is being served or has things to take.
    boolean occupied();

    /// The case at the machine, empty when there is none.
    String caseId();

    /// Payments nobody knows the outcome of.
    Payments payments();

    /// Paper that belongs to no visit.
    MachinePaper paper();
}
