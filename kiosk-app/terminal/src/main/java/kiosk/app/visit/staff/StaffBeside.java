package kiosk.app.visit.staff;

/// A member of staff beside a customer whose visit is running: shown around the customer's page.
public sealed interface StaffBeside {

    /// Nobody.
    record Nobody() implements StaffBeside {}

    /// The customer is asked; nothing of the staff side is shown before they say yes. Says no by
    /// itself after `secondsLeft`.
    record Asking(int secondsLeft) implements StaffBeside {}

    /// The customer agreed: staff signs in over the page, on a sheet that hides nothing typed by
    /// the customer behind it.
    record SigningIn(StaffPlace.SignIn at) implements StaffBeside {}

    /// Helps. `number` is recorded with the case.
    record Helping(String maskedName, String number) implements StaffBeside {}
}
