package kiosk.app.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kiosk.matter.Texts;

/// Where the day's end stands, as staff see it. Immutable.
public sealed interface DayState {

    /// Nobody began; `last` is the close before, whose slip can be printed again.
    record NotBegun(Optional<Closed> last) implements DayState {}

    /// The books are being read.
    record Collecting(Book book) implements DayState {}

    /// All that could be reached is compared. Staff may explain what differs, and close.
    ///
    /// @param totals by method, in the order of [DayTotals#METHODS], only methods that occur
    /// @param padReached false: closing needs a second person, the pad stays unsettled
    /// @param centralReached false: compared later by itself
    /// @param differences found today, not explained
    /// @param openItems of earlier days, not explained
    /// @param unresolved payments whose outcome nobody knows yet; they block nothing
    /// @param explained since the last close
    record Compared(
            List<DayTotals> totals,
            boolean padReached,
            boolean centralReached,
            List<DayItem> differences,
            List<DayItem> openItems,
            List<Unresolved> unresolved,
            List<Explained> explained)
            implements DayState {
        public Compared {
            totals = List.copyOf(totals);
            differences = List.copyOf(differences);
            openItems = List.copyOf(openItems);
            unresolved = List.copyOf(unresolved);
            explained = List.copyOf(explained);
        }

        /// Whether nothing differs and nothing is open.
        public boolean equal() {
            return differences.isEmpty() && openItems.isEmpty() && unresolved.isEmpty();
        }

        /// Whether closing needs a second person.
        public boolean needsSecond() {
            return !padReached;
        }
    }

    /// The pad is settling; its answer counts.
    record Closing() implements DayState {}

    /// Done.
    ///
    /// @param slipNo number of the slip, printed with [DayClose#printSlip]
    /// @param batchNo the pad's batch, empty when the pad was not settled
    record Closed(String slipNo, String batchNo, Instant at) implements DayState {}

    /// It did not work; nothing was lost. Begin again, or close again where it says so.
    ///
    /// @param code `STORE` `PAD_CHANGED` `PAD_BUSY` `PAD_REFUSED` `SETTLE_UNKNOWN` `SECOND_NEEDED`
    ///   `NOT_READY` `NO_SUCH_ITEM` `NO_SLIP` `PRINTER`
    /// @param before what was on screen; where it is [Compared], going on from there is possible
    record Trouble(String code, Texts say, Optional<Compared> before) implements DayState {}

    /// Whose numbers are being read.
    enum Book {
        JOURNAL,
        PAD,
        CENTRAL
    }

    /// A payment without a known outcome.
    ///
    /// @param method `ecny` `card` `qr`
    record Unresolved(String orderNo, String method, long amountFen, String caseId, Instant at) {}

    /// What staff said about an order.
    record Explained(String orderNo, String text, String staffNo) {}
}
