package kiosk.matter;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The step a journey stands at, with everything a screen (or a test, or a voice) needs, evaluated
/// and in all languages. `compute` steps never appear: they run by themselves.
public sealed interface Page {

    /// What every page has.
    Frame frame();

    /// The part common to all pages.
    ///
    /// @param step id of the step
    /// @param matterName short name of the matter
    /// @param title heading: the question or the act
    /// @param number this step's place among the visible steps of the present path, from 1
    /// @param of how many visible steps the present path has
    /// @param backAllowed false on the first page and after the first irreversible step
    /// @param speech what the digital employee says here; at most two sentences
    record Frame(
            String step,
            Texts matterName,
            Texts title,
            int number,
            int of,
            boolean backAllowed,
            Texts speech) {}

    /// Guide of the matter before it begins.
    ///
    /// @param mustRead the way on opens when it was read to its end: answer `read` = true
    /// @param situations cases in which something more is needed
    record Guide(
            Frame frame,
            List<Texts> conditions,
            List<Needed> materials,
            List<Texts> fees,
            Texts promise,
            Texts legal,
            List<String> laws,
            OfflineClass offline,
            boolean mustRead,
            List<Situation> situations,
            Office office)
            implements Page {}

    /// A material as the guide tells of it, before anything is known.
    ///
    /// @param sometimes whether it is needed only for some people, beyond the situations
    record Needed(String id, Texts name, List<String> ways, boolean sometimes) {}

    /// A situation (情形) and the ids of materials needed only in it; `agent`: for somebody else.
    record Situation(String id, Texts text, List<String> materials) {}

    /// Who answers for a matter.
    record Office(Texts department, String consult, String complaint) {}

    /// One question with few answers.
    record Question(
            Frame frame, String field, Texts help, List<Option> options, Optional<String> chosen)
            implements Page {}

    /// An answer to choose.
    record Option(String value, Texts label, Texts note) {}

    /// Prove who you are; `ways` are those that reach `level`.
    record Identify(Frame frame, String who, Assurance level, List<IdWay> ways) implements Page {}

    /// May we ask these departments?
    record Consent(Frame frame, Texts text, List<ConsentItem> items) implements Page {}

    /// Calls to make now; the driver of the journey answers with [Event.Fetched].
    record Fetch(Frame frame, List<CallRequest> calls, List<Texts> departments) implements Page {}

    /// Fields to fill.
    record Form(Frame frame, List<Field> fields) implements Page {}

    /// One field of a form.
    ///
    /// @param value present value or default, masked values included in full: the screen masks
    /// @param source where the value came from (a department's name), when it was fetched; such a
    ///   field is read-only
    /// @param minFen smallest amount, [Kind#MONEY] only
    /// @param maxFen largest amount, [Kind#MONEY] only
    /// @param quickFen amounts offered as buttons
    /// @param pattern regular expression of the whole text, or empty
    /// @param ways device ways to fill it (`scanBarcode`, `insertCard`, `type`)
    record Field(
            String name,
            Kind kind,
            Texts label,
            Texts hint,
            Optional<Object> value,
            Optional<Texts> source,
            boolean required,
            long minFen,
            long maxFen,
            List<Long> quickFen,
            String pattern,
            List<String> ways,
            List<Option> options) {}

    /// What is typed.
    enum Kind {
        TEXT,
        DIGITS,
        MONEY,
        ID_NUMBER,
        PHONE,
        BANK_CARD,
        /// Digits nobody sees.
        PIN,
        DATE,
        YES_NO,
        CHOICE
    }

    /// Choose one record.
    record Pick(Frame frame, List<Column> columns, List<Map<String, Object>> rows)
            implements Page {}

    /// A repeated group: what is in it, and whether more may come. [Event.EntryOpened] with the
    /// count of entries adds one.
    ///
    /// @param entryName what one entry is called (`家庭成员`)
    /// @param entries one line for each
    /// @param min fewest entries to go on with
    /// @param max most entries
    record Entries(
            Frame frame, String field, Texts entryName, List<Texts> entries, int min, int max)
            implements Page {}

    /// A place: choose level by level from `within` down to `depth`; answer `field` → code.
    ///
    /// @param within code of the division to begin below, or empty
    /// @param depth 1 province … 5 village; the lowest level the dictionary has counts as reached
    /// @param chosen code chosen before
    /// @param street a text to type as well, for an address
    record Place(
            Frame frame,
            String field,
            Divisions divisions,
            String within,
            int depth,
            Optional<String> chosen,
            Texts help,
            Optional<Field> street)
            implements Page {}

    /// Choose one record on a map; answers like a [Pick], and the same choice must be offered as a
    /// list beside the map.
    ///
    /// @param layer what lies under the records
    /// @param shape column with the record's outline, see [MapLayer#outline]
    /// @param closed for each row why it may not be chosen; empty text where it may
    record Plot(
            Frame frame,
            MapLayer layer,
            String shape,
            List<Column> columns,
            List<Map<String, Object>> rows,
            List<Texts> closed)
            implements Page {}

    /// Talk to an examiner; the driver answers with [Event.VideoEnded].
    ///
    /// @param queue which examiners
    /// @param stills how many pictures are to be kept
    /// @param most how long to wait for one
    record Video(Frame frame, String queue, Texts purpose, int stills, Duration most)
            implements Page {}

    /// Choose how a result comes; answer `way` → id and the fields of that way.
    record Deliver(Frame frame, Texts what, List<Delivery> ways, Optional<String> chosen)
            implements Page {}

    /// One way: `post`, `locker`, `download`, `sms`, `self`.
    ///
    /// @param feeFen what it costs, 0 for nothing
    /// @param by when it is there, where that takes days
    record Delivery(
            String id,
            Texts name,
            Texts note,
            long feeFen,
            Optional<LocalDate> by,
            List<Field> fields) {}

    /// A column of a [Pick]; `kind` says how to show the value.
    record Column(String field, Texts label, Kind kind) {}

    /// How each material comes in. Ways: `data` (done by data call), `ecert`, `promise`, `scan`,
    /// `upload`, `later`.
    record Materials(Frame frame, List<MaterialLine> items) implements Page {}

    /// One material.
    ///
    /// @param way the way chosen, else the first that works now
    /// @param open ways the person may choose; `scan` and `upload` end with [Event.MaterialTaken]
    /// @param standing what is there
    /// @param formats `pdf`, `jpg`, `png`
    /// @param pagesMax pages of all files together
    /// @param promise what is declared by choosing `promise`
    /// @param standard what the department accepts, or empty text
    /// @param sample a file of the pack to look at, or empty
    record MaterialLine(
            String id,
            Texts name,
            String way,
            List<String> open,
            Texts note,
            MaterialStanding standing,
            List<String> formats,
            int pagesMax,
            Texts promise,
            Texts standard,
            String sample) {}

    /// What is there of a material.
    ///
    /// @param pages pages taken
    /// @param till last day for a promise or a late material
    record MaterialStanding(State state, int pages, Optional<LocalDate> till) {
        /// The states of a material.
        public enum State {
            MISSING,
            PRESENT,
            PROMISED,
            LATE
        }
    }

    /// Everything once more before money or law.
    record Review(
            Frame frame,
            List<Row> rows,
            Optional<Amount> amount,
            Optional<Texts> warning,
            Texts whatNext)
            implements Page {}

    /// One line; `editStep` is empty when it cannot be changed, `source` when a department gave it.
    record Row(Texts label, Texts value, Optional<String> editStep, Optional<Texts> source) {}

    /// The amount block. `capital` is the Chinese capital form.
    record Amount(Texts label, long fen, String capital, Optional<String> editStep) {}

    /// Pay the bill; the driver answers with [Event.Paid] or [Event.PayAttemptFailed].
    record Pay(Frame frame, Bill bill, int attempt) implements Page {}

    /// Sign this document.
    ///
    /// @param signer whose turn it is
    /// @param toRead the signer reads to the end first: answer `read` = true
    /// @param elsewhereTill last day to sign at another terminal, where that is allowed; a signer
    ///   who is not here can only sign there ([Journey#draft], [Matter#cosign])
    record Sign(
            Frame frame,
            Texts documentName,
            Texts documentText,
            String template,
            String signer,
            boolean toRead,
            List<Signatory> signatories,
            Optional<LocalDate> elsewhereTill)
            implements Page {}

    /// One who signs. `here` when identified in this sitting.
    record Signatory(String who, Texts name, boolean here, boolean signed) {}

    /// Hand in: must survive a power cut, so the driver writes it to the outbox in one transaction
    /// with its journal entry, then waits for the answer.
    record Submit(Frame frame, CallRequest call) implements Page {}

    /// Hand in several cases at once. Each open one is handed in like a [Submit] and answered with
    /// [Event.CaseAccepted] or [Event.CaseRefused]; when none is open the page shows the results
    /// and goes on with [Event.Answered].
    record HandIns(Frame frame, List<HandIn> cases) implements Page {
        /// Whether every case has its result.
        public boolean settled() {
            return cases.stream().noneMatch(one -> one.result() == HandIn.Result.OPEN);
        }
    }

    /// One case of several.
    ///
    /// @param say why it was refused, empty text otherwise; `remedy` what to do about it
    record HandIn(
            String id,
            Texts name,
            Texts department,
            CallRequest call,
            Result result,
            Texts say,
            Texts remedy) {
        /// What came of it.
        public enum Result {
            OPEN,
            ACCEPTED,
            REFUSED
        }
    }

    /// Wait for a decision, or leave.
    record Wait(Frame frame, Duration most, boolean mayLeave) implements Page {}

    /// A document to print: `template` is a document template of the pack, `fields` its values.
    record Print(
            Frame frame,
            String template,
            Tray tray,
            Map<String, Object> fields,
            Set<String> alternatives)
            implements Page {}

    /// Where paper comes out.
    enum Tray {
        RECEIPT,
        A4
    }

    /// Rate the service (national five levels); may be skipped.
    record Rate(Frame frame, Map<Integer, List<Option>> reasonsByLevel) implements Page {}

    /// Finished: take these along (`idCard`, `bankCard`, `paper`, `hardWallet`).
    record End(Frame frame, Set<String> take, Texts summary, List<Recommendation> recommended)
            implements Page {}

    /// Another matter that may help, and why.
    record Recommendation(String matter, Texts why) {}

    /// The matter cannot go on: why, and what to do instead. `condition` is the condition's id or
    /// the department's refusal code. `billKey` is the bill this matter would have paid, if known:
    /// its receipt may be kept. `lacks`: all that is missing (一次性告知); `recommended`: what may help.
    record Stopped(
            Frame frame,
            String condition,
            Texts reason,
            Texts remedy,
            Optional<String> billKey,
            List<Lack> lacks,
            List<Recommendation> recommended)
            implements Page {}
}
