package kiosk.matter.department;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Texts;

/// A declared department (`domain.md` §2.7a): typed operations with checks and updates in CEL.
///
/// Thread rule: immutable; [#execute] runs in the caller's transaction.
public interface Department {

    /// `TRF`.
    String id();

    /// Its name.
    Texts name();

    /// Id its rows lie under: its own, or that of the department that answers in its place.
    default String home() {
        return id();
    }

    /// Names of its operations (`fine`, `reserve`, `paid`).
    Set<String> operations();

    /// Whether it can be asked this, or runs it later by itself.
    default boolean offers(String operation) {
        return operations().contains(operation);
    }

    /// Whether `operation` changes anything.
    boolean writes(String operation);

    /// Rows its tables start with: table → rows. `today-25d` in a seed becomes a date.
    Map<String, List<Map<String, Object>>> seed(LocalDate today);

    /// Key column of each table.
    Map<String, String> tableKeys();

    /// Runs one operation. Answers are remembered by the operation's key: the same key gives the
    /// same answer and no second effect. The caller runs it inside one transaction and rolls back
    /// on an exception.
    ///
    /// @throws BadCall unknown operation or inputs that do not fit the declared types
    Reply execute(String operation, Map<String, Object> in, Tables tables, Instant now)
            throws BadCall;

    /// What a department says.
    sealed interface Reply {
        /// Done or read. `followUp` runs later, once, and its answer becomes news on the case.
        record Answer(Map<String, Object> body, Optional<FollowUp> followUp) implements Reply {}

        /// No, with a code and words. `alarm` asks for an operator.
        record Refusal(String code, Texts say, boolean alarm) implements Reply {}
    }

    /// An operation the department itself runs later (a decision).
    record FollowUp(Duration after, String operation, Map<String, Object> in) {}

    /// The caller's mistake.
    final class BadCall extends Exception {
        private static final long serialVersionUID = 1L;

        /// Names the operation and the field.
        public BadCall(String problem) {
            super(problem);
        }
    }
}
