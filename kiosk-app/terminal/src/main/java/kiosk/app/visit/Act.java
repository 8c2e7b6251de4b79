package kiosk.app.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.staff.StaffAct;
import kiosk.matter.Audience;
import kiosk.matter.IdWay;

/// Something the customer (or staff beside them) did.
public sealed interface Act {

    /// Touched the attract page, or laid down a card there: to the home page.
    record Begin() implements Act {}

    /// From the home page: identify first, to see what is open and owed.
    record IdentifyFirst() implements Act {}

    /// Chose a matter (guide first).
    record ChooseMatter(String matterId) implements Act {}

    /// Lets us look for what is due for them, or does not want that in this visit.
    record LookForMe(boolean wanted) implements Act {}

    /// Typed into search; empty goes back to what was there before.
    record Search(String query) implements Act {}

    /// Said something that may mean these matters, the likeliest first: which?
    record OfferMatters(List<String> matters) implements Act {
        public OfferMatters {
            matters = List.copyOf(matters);
        }
    }

    /// Went to a shelf of the hall.
    record OpenShelf(Shelf shelf) implements Act {}

    /// Wants only what serves persons, or firms, or everybody (empty).
    record OnlyFor(Optional<Audience> audience) implements Act {}

    /// Continues from a page with values (notice: none; question: field → value; form; pick: `row`;
    /// materials: id → way).
    record Answer(Map<String, Object> values) implements Act {
        public Answer {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Answer" + values.keySet();
        }
    }

    /// Fills an entry of a repeated group: the one with this number, or a new one after the last.
    record OpenEntry(int index) implements Act {}

    /// Takes an entry out of a repeated group.
    record RemoveEntry(int index) implements Act {}

    /// Agreed, or not, to the data consent.
    record Consent(boolean given) implements Act {}

    /// Chose how to identify.
    record ChooseWay(IdWay way) implements Act {}

    /// Typed the one-time code; `again` asks for a new one (code empty).
    record OneTimeCode(String code, boolean again) implements Act {
        @Override
        public String toString() {
            return "OneTimeCode";
        }
    }

    /// Staff compared card and person and typed number and PIN.
    record StaffWitness(String staffNo, char[] pin) implements Act {
        @Override
        public String toString() {
            return "StaffWitness";
        }
    }

    /// Scan a code into this field, or stop scanning.
    record Scan(String field, boolean start) implements Act {}

    /// Takes files of a material this way (`upload`, `scan`), or one more sheet.
    record Take(String material, String way) implements Act {}

    /// The files that have come are all.
    record UseFiles() implements Act {}

    /// Throws away one file that has come.
    record DropFile(String file) implements Act {}

    /// Does not want to take files this way now.
    record StopTaking() implements Act {}

    /// The files of a material that were taken are not to be used.
    record DropMaterial(String material) implements Act {}

    /// Pay this way (`ecny`, `card`, `qr`).
    record PayWith(String method) implements Act {}

    /// Stop the attempt under way, before the debit.
    record CancelPay() implements Act {}

    /// Signed; PNG of the strokes, black on white, at most 200 KiB.
    record Sign(byte[] png) implements Act {
        @Override
        public String toString() {
            return "Sign";
        }
    }

    /// Do not wait for the decision.
    record LeaveWait() implements Act {}

    /// Print again after a failure.
    record PrintAgain() implements Act {}

    /// Go on without paper; the document stays owed.
    record GoOnWithoutPaper() implements Act {}

    /// Prints what is needed for a matter in these situations (一次性告知).
    record PrintNotice(Set<String> situations) implements Act {
        public PrintNotice {
            situations = Set.copyOf(situations);
        }
    }

    /// Print a refusal with reason and remedy.
    record PrintRefusal() implements Act {}

    /// Rate 1..5, or 0 to skip.
    record Rate(int level, Set<String> reasons, String words) implements Act {
        /// Without words.
        public Rate(int level, Set<String> reasons) {
            this(level, reasons, "");
        }

        @Override
        public String toString() {
            return "Rate[" + level + "]";
        }
    }

    /// Rates, 1..5, what was answered to one's own bad rating of this case.
    record RateReply(String caseId, int level) implements Act {}

    /// Back one page.
    record Back() implements Act {}

    /// Change an answer from the review.
    record EditStep(String step) implements Act {}

    /// Call a member of staff, or take the call back.
    record CallStaff(boolean call) implements Act {}

    /// Lays the matter aside, to be taken up another time or at another terminal.
    record SaveDraft() implements Act {}

    /// Lets this signer sign at another terminal and lays the matter aside until then.
    record SignElsewhere(String signer) implements Act {}

    /// Takes up what was laid aside under this code.
    record TakeUp(String code) implements Act {}

    /// Language tag, keeps all answers.
    record SetLanguage(String language) implements Act {}

    /// Look, keeps all answers.
    record SetLook(Shell.Look look) implements Act {}

    /// Still here: resets the idle clock.
    record StillHere() implements Act {}

    /// Wants to stop the matter; `confirmed` after the question what was and was not charged.
    record Quit(boolean confirmed) implements Act {}

    /// Took everything, go to the start page.
    record Finish() implements Act {}

    /// Another matter with the same identification.
    record AnotherMatter() implements Act {}

    /// Shows cases and documents of the identified owner.
    record MyCases() implements Act {}

    /// Prints an owed or already printed document again (marked 补打).
    record Reprint(String checkCode) implements Act {}

    /// Something on the staff side.
    record Staff(StaffAct act) implements Act {}

    /// Any touch: only resets the idle clock.
    record Touched() implements Act {}
}
