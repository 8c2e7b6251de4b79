package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kiosk.matter.Texts;

/// The day end as it is shown.
public sealed interface DayView {

    /// Not begun today. `lastClosed` as slip number and time.
    record NotBegun(Optional<Closed> last) implements DayView {}

    /// Collecting: which of `pad`, `journal`, `central` have answered.
    record Collecting(boolean pad, boolean journal, boolean central) implements DayView {}

    /// Compared: totals by method, differences of this day and open ones of earlier days.
    record Compared(
            List<Total> totals, List<Difference> differences, int unresolved, boolean central)
            implements DayView {
        public Compared {
            totals = List.copyOf(totals);
            differences = List.copyOf(differences);
        }

        /// Whether the three books agree.
        public boolean equal() {
            return differences.stream().allMatch(d -> d.explanation().isPresent());
        }
    }

    /// The settlement is on its way to the pad; nothing may be repeated meanwhile.
    record Closing() implements DayView {}

    /// Closed.
    record Closed(String slipNo, String batchNo, Instant at, boolean printed) implements DayView {}

    /// Could not go on; nothing was closed.
    record Trouble(Texts say) implements DayView {}

    /// One method in the three books; money in fen.
    record Total(
            String method,
            int padCount,
            long padFen,
            int journalCount,
            long journalFen,
            int centralCount,
            long centralFen) {}

    /// One transaction that is not the same in all books; an absent amount means "not in this
    /// book".
    record Difference(
            String day,
            String orderNo,
            String method,
            Optional<Long> padFen,
            Optional<Long> journalFen,
            Optional<Long> centralFen,
            Texts what,
            Optional<String> explanation) {}
}
