package kiosk.app.visit.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.device.DeviceStatus;
import kiosk.matter.Texts;

/// The page the staff side shows; an immutable snapshot. No page holds a customer's name or number.
public sealed interface StaffPlace {

    /// Who is signed in, shown as a banner on every page.
    ///
    /// @param maskedName `李*娜`
    /// @param byCard badge and PIN, or number and PIN
    /// @param lead may sign as second person for money
    /// @param secondsLeft until the page leaves by itself
    record Banner(
            String maskedName, String number, boolean byCard, boolean lead, int secondsLeft) {}

    /// What the last act led to, shown above the page until the next act; `good` or trouble.
    record Notice(boolean good, Texts say) {}

    /// Signing in.
    record SignIn(Stage stage, String number, Trouble trouble, int secondsLeft)
            implements StaffPlace {
        /// What is asked for.
        public enum Stage {
            NUMBER,
            PIN
        }

        /// What was wrong.
        public sealed interface Trouble {
            record None() implements Trouble {}

            /// Wrong number or PIN; which is not said.
            record Wrong(int triesLeft) implements Trouble {}

            record Locked(Instant until) implements Trouble {}

            /// This machine has no list of staff yet and central cannot be asked.
            record NoRoster() implements Trouble {}
        }
    }

    /// A second person has to sign for this.
    record Second(Banner banner, Texts act, SignIn.Trouble trouble) implements StaffPlace {}

    /// The first page.
    ///
    /// @param unresolved payments whose outcome is not known
    record Overview(
            Banner banner,
            Optional<Notice> notice,
            Today today,
            List<DeviceRow> devices,
            List<Unresolved> unresolved,
            Optional<Suspended> suspended)
            implements StaffPlace {
        public Overview {
            devices = List.copyOf(devices);
            unresolved = List.copyOf(unresolved);
        }
    }

    /// The day in four figures.
    ///
    /// @param waiting events not yet at central; `oldest` of them
    /// @param answerSeconds mean time until a call was answered
    record Today(
            int cases,
            int completed,
            int payments,
            long paidFen,
            long waiting,
            Optional<Instant> oldest,
            int calls,
            Optional<Integer> answerSeconds) {}

    /// A device.
    ///
    /// @param name configured name; `kind` one of idReader receiptPrinter a4Printer pad scanner
    /// @param remaining sheets, where counted
    /// @param todo what to do, in one sentence, absent when nothing is
    record DeviceRow(
            String name,
            String kind,
            DeviceStatus.Health health,
            Set<DeviceStatus.Condition> conditions,
            boolean simulated,
            int usedToday,
            Optional<Integer> remaining,
            Optional<Texts> todo) {
        public DeviceRow {
            conditions = Set.copyOf(conditions);
        }
    }

    /// A payment whose outcome is not known.
    ///
    /// @param asked how often the pad was asked
    record Unresolved(String orderNo, long amountFen, String method, Instant since, int asked) {}

    /// A payment that was unknown and is not any more.
    ///
    /// @param how `pad` (asked and answered) or `staff` (stated by two people with evidence)
    record Resolved(
            String orderNo,
            long amountFen,
            boolean paid,
            String how,
            String evidence,
            Instant at) {}

    /// The machine serves no customers.
    record Suspended(String reason, Optional<Instant> until, String byNumber) {}

    /// Paper: replace and count.
    record Paper(Banner banner, Optional<Notice> notice, List<DeviceRow> printers)
            implements StaffPlace {
        public Paper {
            printers = List.copyOf(printers);
        }
    }

    /// Blank stock of the day.
    record Stock(Banner banner, Optional<Notice> notice, List<StockRow> rows)
            implements StaffPlace {
        public Stock {
            rows = List.copyOf(rows);
        }
    }

    /// One kind of blank: opening + added − issued − spoiled = left, and what was counted.
    record StockRow(
            String kind,
            Texts name,
            int opening,
            int added,
            int issued,
            int spoiled,
            int left,
            Optional<Integer> counted) {}

    /// Payments without a known outcome, and how earlier ones were resolved.
    record Money(
            Banner banner,
            Optional<Notice> notice,
            List<Unresolved> unresolved,
            List<Resolved> resolved,
            Optional<String> asking)
            implements StaffPlace {
        public Money {
            unresolved = List.copyOf(unresolved);
            resolved = List.copyOf(resolved);
        }
    }

    /// Reprint by check code.
    record Reprint(Banner banner, Optional<Notice> notice, boolean printing)
            implements StaffPlace {}

    /// Day end. `books` as told by the day's own records.
    record DayEnd(Banner banner, Optional<Notice> notice, DayView books) implements StaffPlace {}

    /// No customers for a while.
    ///
    /// @param reasons to choose from, key → words
    record Suspend(
            Banner banner,
            Optional<Notice> notice,
            List<Reason> reasons,
            Optional<Suspended> suspended)
            implements StaffPlace {
        public Suspend {
            reasons = List.copyOf(reasons);
        }
    }

    /// A reason customers are shown.
    record Reason(String key, Texts say) {}

    /// Start-up or asked self-test.
    record SelfTest(Banner banner, boolean running, List<Check> checks) implements StaffPlace {
        public SelfTest {
            checks = List.copyOf(checks);
        }
    }

    /// One line of the self-test.
    record Check(Texts what, Result result, Texts say) {
        /// How it ended.
        public enum Result {
            RUNNING,
            GOOD,
            ATTENTION,
            BAD
        }
    }

    /// Sound, light, test pages, restart and shutdown.
    ///
    /// @param brightness absent where the screen cannot be dimmed
    /// @param asksPower present while a restart (`true`) or shutdown (`false`) waits for yes
    record Settings(
            Banner banner,
            Optional<Notice> notice,
            int volume,
            Optional<Integer> brightness,
            List<DeviceRow> printers,
            Optional<Boolean> asksPower)
            implements StaffPlace {
        public Settings {
            printers = List.copyOf(printers);
        }
    }
}
