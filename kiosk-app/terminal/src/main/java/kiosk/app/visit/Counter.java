package kiosk.app.visit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.matter.Event;
import kiosk.matter.Move;

/// What the driver of a matter's page may do.
interface Counter extends Front {

    CaseFile file();

    /// The same as [#effect] for work that writes to the case: the visit cannot end before it
    /// returned, and `then` runs even if the customer wants to leave.
    <T> void caseEffect(Callable<T> work, Consumer<T> then);

    /// Writes the event down and goes where the journey leads; a rejection shows its problems.
    Move apply(Event event);

    /// The journey moved inside a case effect: go where it leads.
    void moved();

    /// Ends the visit; what is open goes to the background.
    void leave();
}
