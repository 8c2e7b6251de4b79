package kiosk.matter;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// One thing that happened in a journey, in the past tense. Replaying the events of a case over the
/// same matter version rebuilds the journey.
///
/// Values are JSON-like: `String`, `Long`, `Boolean`, `List`, `Map<String, Object>`; money is fen,
/// dates are ISO strings.
public sealed interface Event {

    /// Id of the step this event answers.
    String step();

    /// Notice read, question answered, form filled, record picked, materials promised. A pick
    /// answers with one key `row`, the index (Long) into [Page.Pick#rows]; a material page with one
    /// entry per material id, the chosen way; a delivery with `way` and its fields; a guide or a
    /// document that must be read with `read` = true.
    record Answered(String step, Map<String, Object> values) implements Event {
        public Answered {
            values = Map.copyOf(values);
        }

        /// Names what was answered, never with what.
        @Override
        public String toString() {
            return "Answered[" + step + ", " + values.keySet() + "]";
        }
    }

    /// A person proved who they are. `who` is `applicant` or the step's own word (`spouse`);
    /// `facts` go to `applicant.*` (`name`, `idNo`, `sex`, `birth`, `address`).
    record Identified(
            String step, String who, IdWay way, Assurance level, Map<String, Object> facts)
            implements Event {
        public Identified {
            facts = Map.copyOf(facts);
        }
    }

    /// Data consent given for these calls.
    record Consented(String step, Set<String> calls) implements Event {
        public Consented {
            calls = Set.copyOf(calls);
        }
    }

    /// Data consent refused; the journey follows the step's `refuse`.
    record ConsentRefused(String step) implements Event {}

    /// All calls of a fetch step came back (or did not).
    record Fetched(String step, Map<String, CallResult> results) implements Event {
        public Fetched {
            results = Map.copyOf(results);
        }
    }

    /// The bill of a pay step is settled: `fields` go to `pay.*` (`flowNo`, `method`, `amountFen`,
    /// `paidAt`).
    record Paid(String step, String method, Map<String, Object> fields) implements Event {
        public Paid {
            fields = Map.copyOf(fields);
        }
    }

    /// One attempt to pay ended without a debit, proven. Another may follow.
    record PayAttemptFailed(String step, String method, String code) implements Event {}

    /// An entry of a repeated group is to be filled: `index` is that of the entry to change, or the
    /// count of entries for a new one. The page becomes a [Page.Form]; its [Answered] puts the
    /// entry, [WentBack] leaves the group as it was.
    record EntryOpened(String step, int index) implements Event {}

    /// An entry of a repeated group was taken out.
    record EntryRemoved(String step, int index) implements Event {}

    /// Files for a material came in by a way that brings files (`scan`, `upload`); they replace
    /// earlier ones.
    record MaterialTaken(String step, String material, String way, List<Piece> pieces)
            implements Event {
        public MaterialTaken {
            pieces = List.copyOf(pieces);
        }
    }

    /// The files of a material are not to be used.
    record MaterialDropped(String step, String material) implements Event {}

    /// A talk with an examiner ended. `stills` are SHA-256 of pictures kept.
    record VideoEnded(String step, Verdict verdict, String examiner, List<String> stills)
            implements Event {
        /// How it ended.
        public enum Verdict {
            PASSED,
            REFUSED,
            NOBODY
        }

        public VideoEnded {
            stills = List.copyOf(stills);
        }
    }

    /// One case of a bundle was taken: `ack` goes to `call.<id>.*`.
    record CaseAccepted(String step, String id, Map<String, Object> ack) implements Event {
        public CaseAccepted {
            ack = Map.copyOf(ack);
        }
    }

    /// One case of a bundle was refused; the others go on.
    record CaseRefused(String step, String id, String code, Texts say) implements Event {}

    /// The customer signed the document with this SHA-256 (hex).
    record Signed(String step, String signer, String documentHash) implements Event {}

    /// The department took the submission: `ack` goes to `call.submit.*`.
    record Submitted(String step, Map<String, Object> ack) implements Event {
        public Submitted {
            ack = Map.copyOf(ack);
        }
    }

    /// The department refused the submission, or the data it rests on.
    record SubmitRefused(String step, String code, Texts say) implements Event {}

    /// News on a submitted case arrived (`call.submit.*` is updated), or the customer chose not to
    /// wait (`left`).
    record Waited(String step, Map<String, Object> news, Outcome outcome) implements Event {
        /// How the waiting ended.
        public enum Outcome {
            NEWS,
            LEFT,
            TIME_OVER
        }

        public Waited {
            news = Map.copyOf(news);
        }
    }

    /// A document came out, or could not; either way the journey goes on, and an unprinted document
    /// is owed to its owner.
    record Printed(String step, String documentNo, String checkCode, boolean onPaper)
            implements Event {}

    /// Rating given (1..5) or skipped (0).
    ///
    /// @param words what the person wrote, without numbers of people; may be empty
    record Rated(String step, int level, Set<String> reasons, String words) implements Event {
        public Rated {
            reasons = Set.copyOf(reasons);
        }

        /// Without words.
        public Rated(String step, int level, Set<String> reasons) {
            this(step, level, reasons, "");
        }

        /// What the customer wrote stays out of logs.
        @Override
        public String toString() {
            return "Rated[" + step + " " + level + "]";
        }
    }

    /// Back to the visible step before; illegal after the first irreversible step.
    record WentBack(String step) implements Event {}

    /// From review to an earlier step, to change an answer.
    record WentTo(String step, String target) implements Event {}
}
