package kiosk.app.day;

import java.util.List;
import java.util.Optional;

/// One method's totals in the three books since the last close.
///
/// @param method `ecny` `card` `qr`
/// @param pad empty when the pad was not reached
/// @param central empty when central was not reached
public record DayTotals(String method, Optional<Sum> pad, Sum journal, Optional<Sum> central) {
    /// The order in which methods are shown.
    public static final List<String> METHODS = List.of("ecny", "card", "qr");

    /// Whether all books that were reached agree.
    public boolean equal() {
        return pad.orElse(journal).equals(journal) && central.orElse(journal).equals(journal);
    }

    /// How many payments, and their sum in fen.
    public record Sum(long count, long fen) {
        /// Nothing.
        public static final Sum NONE = new Sum(0, 0);

        Sum plus(long more) {
            return new Sum(count + 1, fen + more);
        }
    }
}
