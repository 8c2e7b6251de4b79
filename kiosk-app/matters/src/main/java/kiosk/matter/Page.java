package kiosk.matter;

import java.time.Duration;
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
    record Guide(
            Frame frame,
            List<Texts> conditions,
            List<Texts> materials,
            List<Texts> fees,
            Texts promise,
            List<String> laws,
            OfflineClass offline)
            implements Page {}

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

    /// One line of a consent: who is asked for what and why.
    record ConsentItem(String call, Texts department, Texts data, Texts purpose) {}

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
        DATE,
        YES_NO,
        CHOICE
    }

    /// Choose one record.
    record Pick(Frame frame, List<Column> columns, List<Map<String, Object>> rows)
            implements Page {}

    /// A column of a [Pick]; `kind` says how to show the value.
    record Column(String field, Texts label, Kind kind) {}

    /// How each material comes in. Ways: `data` (done by data call), `ecert`, `promise`, `scan`,
    /// `upload`, `later`.
    record Materials(Frame frame, List<MaterialLine> items) implements Page {}

    /// One material; `way` is the first way that works now, `open` those the person may choose.
    record MaterialLine(String id, Texts name, String way, List<String> open, Texts note) {}

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
    record Sign(Frame frame, Texts documentName, Texts documentText, String template, String signer)
            implements Page {}

    /// Hand in: must survive a power cut, so the driver writes it to the outbox in one transaction
    /// with its journal entry, then waits for the answer.
    record Submit(Frame frame, CallRequest call) implements Page {}

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
    record End(Frame frame, Set<String> take, Texts summary) implements Page {}

    /// The matter cannot go on: why, and what to do instead. `condition` is the condition's id or
    /// the department's refusal code. A refusal can be printed. `billKey` is the bill this matter
    /// would have paid, where the answers so far are enough to know it: its receipt may be kept.
    record Stopped(
            Frame frame, String condition, Texts reason, Texts remedy, Optional<String> billKey)
            implements Page {}
}
