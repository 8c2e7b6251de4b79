package kiosk.app.visit.staff;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.app.visit.Ports;
import kiosk.matter.Texts;

/// What a page of the staff side may do. The mailbox only, but for the body of [#work].
interface StaffHall {

    Ports ports();

    Backstage backstage();

    StaffLog log();

    /// Staff number of who is signed in.
    String staffNo();

    /// Shows what an act led to.
    void say(boolean good, Texts words);

    void changed();

    /// From any thread.
    void post(Runnable task);

    /// Blocking work outside; the page does not time out meanwhile. `then` runs in the mailbox,
    /// also when somebody left the page.
    <T> void work(Callable<T> task, Consumer<T> then);

    /// Asks a second person to sign; `then` gets their number. `then` does not run when they do
    /// not.
    void second(Texts act, Consumer<String> then);
}
