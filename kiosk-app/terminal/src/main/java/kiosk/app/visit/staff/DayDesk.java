package kiosk.app.visit.staff;

import java.util.Optional;
import kiosk.matter.Texts;

/// The day's end as the staff side drives it.
///
/// Thread rule: any thread; calls block, [#view] does not.
public interface DayDesk {

    /// Where it stands.
    DayView view();

    /// Runs after every change, on any thread.
    void onChange(Runnable listener);

    /// Staff come to the page: after a close the next one can begin.
    void enter();

    /// Reads and compares the books.
    void collect();

    /// Explains a difference.
    void explain(String orderNo, String text, String staffNo);

    /// Whether closing now needs a second person.
    boolean needsSecond();

    /// Settles and closes, then prints the slip.
    ///
    /// @param secondNo empty where nobody signs with them
    void close(String staffNo, String secondNo);

    /// Prints the slip of the last close (again).
    ///
    /// @return why it did not come out
    Optional<Texts> printSlip();
}
