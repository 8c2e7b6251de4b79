package kiosk.app.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.staff.Elsewhere;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.matter.Catalogue;
import kiosk.matter.Matter;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Piece;
import kiosk.matter.Texts;

/// What is to be seen now: an immutable snapshot.
///
/// @param shell what stands around the page
/// @param place the page itself
public record Scene(Shell shell, Place place) {

    /// The page.
    public sealed interface Place {}

    /// Nobody is here.
    ///
    /// @param card whether an ID card laid down now begins a visit: the reader is there
    public record Attract(boolean card) implements Place {
        public Attract() {
            this(true);
        }
    }

    /// Choose a matter.
    ///
    /// @param query what was typed
    /// @param found what was found; with nothing typed what stands on the shelf, in the hall itself
    ///   the large ones
    /// @param hall where the customer looks
    /// @param owed how many documents or cases wait for the identified person
    /// @param forYou what may concern that person
    public record Home(String query, List<Offer> found, Hall hall, int owed, ForYou forYou)
            implements Place {
        public Home {
            found = List.copyOf(found);
        }

        /// With nothing to say to anybody in particular.
        public Home(String query, List<Offer> found, Hall hall, int owed) {
            this(query, found, hall, owed, ForYou.NOTHING);
        }
    }

    /// A matter and whether it can be done now.
    ///
    /// @param blocked why not (device or network), absent when it can
    /// @param why it was found, absent when it was not searched for
    public record Offer(Matter matter, Optional<Texts> blocked, Optional<Catalogue.Reason> why) {}

    /// Lay down the card before anything else (from home). `work` as in [AtPage].
    public record Identifying(Work work) implements Place {}

    /// A page of the matter, and what is under way on it.
    public record AtPage(Page page, List<Move.Problem> problems, Work work) implements Place {
        public AtPage {
            problems = List.copyOf(problems);
        }
    }

    /// Cases and documents of the identified owner.
    public record Owned(List<OwnedItem> items, Work work) implements Place {
        public Owned {
            items = List.copyOf(items);
        }
    }

    /// One case or document.
    ///
    /// @param checkCode of the document, empty where there is none yet
    /// @param printable whether it can be printed here now
    /// @param takeUp whether it was laid aside and can be taken up
    /// @param reply what was answered to one's own bad rating
    public record OwnedItem(
            String caseId,
            Texts name,
            Texts state,
            String checkCode,
            boolean printable,
            TakeUp takeUp,
            Optional<Reply> reply) {

        /// A case or document that is not taken up again.
        public OwnedItem(
                String caseId, Texts name, Texts state, String checkCode, boolean printable) {
            this(caseId, name, state, checkCode, printable, TakeUp.NOTHING, Optional.empty());
        }

        /// The same, to be taken up.
        public OwnedItem with(TakeUp how) {
            return new OwnedItem(caseId, name, state, checkCode, printable, how, reply);
        }

        OwnedItem with(Reply said) {
            return new OwnedItem(
                    caseId, name, state, checkCode, printable, takeUp, Optional.of(said));
        }
    }

    /// The answer to a bad rating.
    ///
    /// @param stars what its owner thinks of it, 0 while nothing was said
    public record Reply(String answer, int stars) {}

    /// What can be taken up.
    public enum TakeUp {
        NOTHING,
        /// One's own case.
        CONTINUE,
        /// Somebody else's case waits for one's signature.
        SIGN
    }

    /// A case was laid aside: it can be taken up until this day with the owner's card.
    ///
    /// @param waits whether it waits for somebody's signature
    public record PutAside(Texts matter, Optional<LocalDate> until, boolean waits, Work work)
            implements Place {}

    /// Take your things; ends by itself when everything is gone.
    ///
    /// @param stillHere what the machine still sees (`idCard`, `hardWallet`, `paper`)
    public record Leaving(Set<String> take, Set<String> stillHere, int secondsLeft)
            implements Place {
        public Leaving {
            take = Set.copyOf(take);
            stillHere = Set.copyOf(stillHere);
        }
    }

    /// The machine cannot serve; staff is called. `code` is short and stable.
    public record OutOfService(String code, Elsewhere elsewhere) implements Place {

        /// With nowhere else known.
        public OutOfService(String code) {
            this(code, Elsewhere.unknown());
        }
    }

    /// The staff side.
    public record AtStaff(StaffPlace page) implements Place {}

    /// Staff put the machine out of service for customers; they are told why and where else.
    ///
    /// @param reason in words; empty when `why.reason()` is a key the screens have words for
    public record Suspended(StaffPlace.Suspended why, Texts reason, Elsewhere elsewhere)
            implements Place {

        /// With nowhere else known.
        public Suspended(StaffPlace.Suspended why) {
            this(why, Texts.same(""), Elsewhere.unknown());
        }
    }

    /// Files of a material being taken.
    ///
    /// @param way `upload` or `scan`
    /// @param address what the QR code says, empty for a scanner
    /// @param code of the link, empty for a scanner
    /// @param until when the link ends
    /// @param files what has come so far
    /// @param notice what has to be said about it now
    public record Taking(
            String material,
            String way,
            String address,
            String code,
            Optional<Instant> until,
            List<TakenFile> files,
            Optional<Texts> notice) {
        public Taking {
            files = List.copyOf(files);
        }

        static Taking scanning(String material) {
            return new Taking(
                    material,
                    MaterialsDriver.SCAN,
                    "",
                    "",
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        Taking with(List<TakenFile> more) {
            return new Taking(material, way, address, code, until, more, notice);
        }

        Taking saying(Optional<Texts> now) {
            return new Taking(material, way, address, code, until, files, now);
        }

        @Override
        public String toString() {
            return "Taking[" + material + ", " + files.size() + "]";
        }
    }

    /// One file that has come.
    ///
    /// @param name as the phone calls it
    /// @param preview a small PNG or JPEG of its first page, empty for none; personal data
    public record TakenFile(String id, String name, Piece piece, byte[] preview) {
        @Override
        public boolean equals(Object other) {
            return other instanceof TakenFile file
                    && file.id.equals(id)
                    && file.piece.equals(piece);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "TakenFile";
        }
    }

    /// What is under way on a page.
    public sealed interface Work {

        /// Nothing: it is the customer's turn.
        record None() implements Work {}

        /// Nothing: the matter is over, and these may come next.
        record Next(ForYou forYou) implements Work {}

        /// Lay the card on the reader.
        record AwaitCard(int secondsLeft) implements Work {}

        /// The card is being read.
        record ReadingCard() implements Work {}

        /// The card could not be read; try again.
        record CardProblem(Texts say) implements Work {}

        /// Card was read: choose the second proof.
        record ChooseProof(String maskedName) implements Work {}

        /// A code went to this phone. `wrong` after a wrong code.
        record AwaitCode(String maskedPhone, boolean wrong, int triesLeft) implements Work {}

        /// Staff, please compare and type number and PIN.
        record AwaitStaff(boolean wrong) implements Work {}

        /// Departments are being asked; `slow` after 2 s says for whom we wait.
        record Asking(List<Texts> departments, boolean slow) implements Work {
            public Asking {
                departments = List.copyOf(departments);
            }
        }

        /// A department did not answer; try again, go without, or staff.
        record NoAnswer(Texts say) implements Work {}

        /// A certificate fetched before no longer holds; it is asked for anew.
        record NoLonger(Texts say) implements Work {}

        /// The scanner is on.
        record Scanning(String field) implements Work {}

        /// Files of a material are being taken; `sheet` while the scanner waits for paper.
        record TakingFiles(Taking taking, boolean sheet) implements Work {}

        /// Files of this material could not be taken this way.
        record TakingFailed(String material, Texts say) implements Work {}

        /// The bill is being reserved at central.
        record Reserving() implements Work {}

        /// Reservation refused: held elsewhere, already paid.
        record BillRefused(String code, Texts say) implements Work {}

        /// Choose how to pay; `declined` says why the last attempt failed. Nothing was debited.
        record ChooseMethod(Optional<Texts> declined) implements Work {}

        /// Hold phone or card to the pad.
        record Present(String method, long amountFen) implements Work {}

        /// The pad is talking to the bank.
        record Confirming() implements Work {}

        /// Outcome unknown: we are asking, nothing is charged twice. `leave` when the customer may
        /// take a pending slip and go.
        record Unknown(int secondsAsked, boolean leave) implements Work {}

        /// Being handed in.
        record HandingIn() implements Work {}

        /// Handed in, but not everybody has answered: the customer may go.
        record Unanswered() implements Work {}

        /// Waiting for the decision.
        record Deciding(int secondsLeft) implements Work {}

        /// The document is being made and printed.
        record Printing() implements Work {}

        /// Take the paper. `again` = reprint.
        record PaperOut(String documentNo, String checkCode) implements Work {}

        /// A refused matter whose receipt is kept (already paid): it can be printed again.
        record ReceiptKept(String checkCode) implements Work {}

        /// Paper could not be printed: the document is kept, this is its check code.
        record PaperFailed(String checkCode, Texts say) implements Work {}
    }
}
