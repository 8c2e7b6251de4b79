package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.Optional;

/// Something a member of staff did at the machine, or the customer who was asked for leave.
///
/// An act that does not fit the present page is ignored.
public sealed interface StaffAct {

    /// Wants to sign in: from the start page, from an out-of-service page, or over a visit (then
    /// the customer is asked first, see [StaffBeside]).
    record Open() implements StaffAct {}

    /// Typed the staff number (a badge before the scanner does the same by itself).
    record StaffNumber(String staffNo) implements StaffAct {}

    /// Typed the PIN, 4 to 12 digits. The array is wiped after use.
    record Pin(char[] pin) implements StaffAct {
        @Override
        public String toString() {
            return "Pin";
        }
    }

    /// A second person signs for what was just asked ([StaffPlace.Second]).
    record SecondPerson(String staffNo, char[] pin) implements StaffAct {
        @Override
        public String toString() {
            return "SecondPerson";
        }
    }

    /// Leaves the page for the second person, or a confirmation, without doing anything.
    record Cancel() implements StaffAct {}

    /// Goes to one of the pages.
    record Go(StaffPage page) implements StaffAct {}

    /// Leaves the staff side.
    record Leave() implements StaffAct {}

    /// The customer's answer to "may a member of staff help you?".
    record CustomerAllows(boolean yes) implements StaffAct {}

    /// The help beside the customer is over.
    record EndHelp() implements StaffAct {}

    /// Asks all devices anew and runs the self-test.
    record SelfTest() implements StaffAct {}

    /// New paper is in; `sheets` as counted (1..5,000), a roll's length in receipts.
    record PaperReplaced(String device, int sheets) implements StaffAct {}

    /// Blank stock was counted: this many are left (0..100,000).
    record StockCounted(String kind, int left) implements StaffAct {}

    /// Blank stock came in.
    record StockAdded(String kind, int pieces) implements StaffAct {}

    /// Blank stock was spoiled, with the reason.
    record StockSpoiled(String kind, int pieces, String reason) implements StaffAct {}

    /// Asks the pad once more about a payment.
    record AskAgain(String orderNo) implements StaffAct {}

    /// States what became of a payment the pad cannot answer for, with the evidence (bank slip
    /// number, call reference); needs a second person.
    record Resolve(String orderNo, boolean paid, String evidence) implements StaffAct {}

    /// Prints a kept document again (marked 补打).
    record Reprint(String checkCode) implements StaffAct {}

    /// No customers, for this reason; until then, or until somebody resumes.
    record Suspend(String reason, Optional<Instant> until) implements StaffAct {}

    /// Customers again.
    record Resume() implements StaffAct {}

    /// Prints a test page on this device.
    record TestPage(String device) implements StaffAct {}

    /// Volume 0..100 %; plays a tone.
    record Volume(int percent) implements StaffAct {}

    /// Brightness 20..100 %.
    record Brightness(int percent) implements StaffAct {}

    /// Restarts the program, or shuts the machine down; asks once before.
    record Power(boolean restart, boolean confirmed) implements StaffAct {}

    /// Day end: collects and compares the three books.
    record CollectDay() implements StaffAct {}

    /// Explains a difference, 2..200 characters.
    record Explain(String orderNo, String text) implements StaffAct {}

    /// Closes the day; needs a second person when there are differences.
    record CloseDay() implements StaffAct {}

    /// Prints the slip of the last close (again).
    record PrintSlip() implements StaffAct {}
}
