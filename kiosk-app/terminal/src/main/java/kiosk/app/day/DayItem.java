package kiosk.app.day;

import java.time.LocalDate;
import java.util.OptionalLong;

/// One transaction on which the books differ, or that waits for a book that could not be reached.
///
/// @param orderNo the pad's order number; [#PAD] with a batch number for a pad that was not settled
/// @param method `ecny` `card` `qr`, empty for [Kind#PAD_NOT_SETTLED]
/// @param amounts what each book says
/// @param caseId empty where no book knows a case
/// @param since business day on which it was found
public record DayItem(
        String orderNo, String method, Kind kind, Amounts amounts, String caseId, LocalDate since) {
    /// Begin of the order number of an unsettled pad.
    public static final String PAD = "PAD-";

    /// How the books differ.
    public enum Kind {
        /// The pad took money that neither journal nor central knows: no case.
        PAD_ONLY,
        JOURNAL_ONLY,
        CENTRAL_ONLY,
        /// Pad and journal agree, central does not know it.
        NOT_AT_CENTRAL,
        /// Journal and central agree, the pad does not know it: a case without money.
        NOT_ON_PAD,
        /// Pad and central agree, this machine's journal does not know it.
        NOT_IN_JOURNAL,
        /// Known in more than one book with different amounts.
        AMOUNT,
        /// The pad could not be settled.
        PAD_NOT_SETTLED,
        /// No difference so far, but a book could not be reached yet; shown to nobody.
        WAITS
    }

    /// In fen; empty where the book does not know the order.
    public record Amounts(OptionalLong pad, OptionalLong journal, OptionalLong central) {
        /// Nobody knows it.
        public static final Amounts NONE =
                new Amounts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /// Whether it is for staff to explain.
    public boolean shown() {
        return kind != Kind.WAITS;
    }
}
