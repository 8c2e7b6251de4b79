package kiosk.app.visit.staff;

/// The day's end as the staff side drives it.
///
/// Thread rule: any thread; every call but [#view] blocks.
public interface DayBooks {

    /// Where it stands.
    DayView view();

    /// Whether closing what is shown needs a second person.
    boolean needsSecond();

    /// Reads the three books and compares them.
    void begin();

    /// Explains a difference.
    void explain(String orderNo, String text, String staffNo);

    /// Settles the pad and closes; `secondNo` is empty where nobody else signed.
    void close(String staffNo, String secondNo);

    /// Prints the slip of the last close.
    void printSlip();

    /// Calls `changed` after every change, on any thread.
    void onChange(Runnable changed);
}
