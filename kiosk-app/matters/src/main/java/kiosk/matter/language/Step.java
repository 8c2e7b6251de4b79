package kiosk.matter.language;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Assurance;
import kiosk.matter.CallRequest;
import kiosk.matter.IdWay;
import kiosk.matter.MapLayer;
import kiosk.matter.OfflineClass;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.Expression;
import kiosk.matter.cel.TextTemplate;
import kiosk.matter.cel.ValueType;
import kiosk.matter.yaml.At;

/// One step of a matter, compiled. The kinds are closed: each has its page.
public sealed interface Step {

    /// What every step has.
    Head head();

    /// Id of the step.
    default String id() {
        return head().id();
    }

    /// Common part.
    record Head(
            String id,
            At at,
            Optional<Expression> when,
            TextTemplate title,
            TextTemplate speech,
            List<Goto> gotos,
            OfflineClass offline) {}

    /// Where to go after the step.
    record Goto(Expression when, String to) {}

    /// Reason and remedy of a stop.
    record Stop(TextTemplate reason, TextTemplate remedy) {}

    /// A condition with words for when it fails.
    record Check(Expression holds, TextTemplate message) {}

    /// Guide of the matter; `mustRead` when it has to be read to its end.
    record Notice(Head head, boolean mustRead) implements Step {}

    /// A question.
    record Choose(Head head, String field, TextTemplate help) implements Step {}

    /// Raise assurance.
    record Identify(Head head, String who, Assurance level, List<IdWay> ways, Optional<Check> check)
            implements Step {}

    /// Ask before calling departments.
    record Consent(Head head, List<String> calls, TextTemplate text, Optional<Refusal> refusal)
            implements Step {}

    /// Where a refused consent leads and what is said there.
    record Refusal(String to, TextTemplate say) {}

    /// Call departments.
    record Fetch(Head head, List<String> calls) implements Step {}

    /// Fields to fill.
    record Form(Head head, List<FieldRule> fields) implements Step {}

    /// One field.
    record FieldRule(
            String name,
            boolean required,
            Texts hint,
            Optional<Source> preset,
            Optional<Source> min,
            Optional<Source> max,
            List<Source> quick,
            Optional<Check> check,
            List<String> ways) {
        /// The same field that may be left empty.
        FieldRule left() {
            return new FieldRule(name, false, hint, preset, min, max, quick, check, ways);
        }
    }

    /// A repeated group: the list variable `field`, filled entry by entry.
    ///
    /// @param fields what one entry asks; their expressions see the entry as `entry.*`
    record Entries(
            Head head,
            String field,
            TextTemplate entryName,
            List<FieldRule> fields,
            TextTemplate summary,
            Source min,
            Source max,
            Optional<Check> check)
            implements Step {}

    /// Choose a record.
    record Pick(Head head, Records records) implements Step {}

    /// Records to choose from, and the variables the chosen one fills.
    record Records(
            Expression source, List<Page.Column> columns, Map<String, String> into, Stop empty) {}

    /// Choose a record on a map; the first rule that holds for a record closes it.
    record Plot(Head head, Records records, MapLayer layer, String shape, List<PlotRule> rules)
            implements Step {}

    /// Closes the records it holds for (`row.*`), saying why.
    record PlotRule(Expression when, TextTemplate why) {}

    /// A place, down to a level of division, and for an address the street.
    record Place(
            Head head,
            String field,
            Source within,
            int depth,
            TextTemplate help,
            Optional<FieldRule> street)
            implements Step {}

    /// Collect materials.
    record Material(Head head, List<String> items) implements Step {}

    /// Derive values.
    record Compute(Head head, Map<String, Expression> set) implements Step {}

    /// All once more.
    record Review(
            Head head,
            List<RowRule> rows,
            Optional<AmountRule> amount,
            Optional<Warning> warning,
            TextTemplate whatNext)
            implements Step {}

    /// One line; `edit` is a step id or empty, `source` a call id or empty.
    record RowRule(
            TextTemplate label,
            TextTemplate value,
            Optional<Expression> when,
            String edit,
            String source) {}

    /// The amount block.
    record AmountRule(TextTemplate label, Source fen, String edit) {}

    /// Said when it holds.
    record Warning(Expression when, TextTemplate text) {}

    /// Pay a bill.
    record Pay(
            Head head,
            Source billKey,
            Source amount,
            Source payInCode,
            TextTemplate subject,
            TextTemplate account,
            List<Method> methods,
            CallRule reserve,
            Optional<CallRule> release,
            List<SplitRule> splits)
            implements Step {}

    /// One part of a bill.
    record SplitRule(TextTemplate name, Source amount, TextTemplate account, Source payInCode) {}

    /// A way to pay.
    record Method(
            String id,
            Texts name,
            Optional<Expression> precheck,
            TextTemplate limitText,
            List<String> offerInstead) {}

    /// Sign a document, every signer in turn.
    ///
    /// @param idNos signer → identity number, where the matter knows it
    /// @param elsewhere a signer who is not here may sign at another terminal
    /// @param days how many days that stays open
    /// @param mustRead nobody signs before the end of the text was seen
    record Sign(
            Head head,
            TextTemplate name,
            TextTemplate text,
            String template,
            List<String> signers,
            Map<String, Source> idNos,
            boolean elsewhere,
            int days,
            boolean mustRead)
            implements Step {}

    /// Hand in.
    record Submit(Head head, CallRule call, TextTemplate remedy) implements Step {}

    /// Hand in several cases at once (一件事).
    record Bundle(Head head, List<CaseRule> cases) implements Step {}

    /// One case of a bundle; its call carries its id and whether it applies.
    record CaseRule(Texts name, CallRule call, TextTemplate remedy) {}

    /// Talk to an examiner. `absent` leads on where nobody can be reached.
    record Video(
            Head head,
            String queue,
            TextTemplate purpose,
            int stills,
            Duration most,
            Optional<Refusal> absent)
            implements Step {}

    /// Choose how a result is handed over.
    record Deliver(Head head, TextTemplate what, List<DeliveryRule> ways) implements Step {}

    /// One way: `post`, `locker`, `download`, `sms`, `self`.
    ///
    /// @param days working days until it is there
    record DeliveryRule(
            String id,
            Texts name,
            TextTemplate note,
            Optional<Expression> when,
            Source fee,
            int days,
            List<FieldRule> fields) {}

    /// Wait for a decision.
    record Wait(Head head, Expression until, Duration most, boolean mayLeave) implements Step {}

    /// Print a document.
    record Print(
            Head head,
            String template,
            Page.Tray tray,
            Map<String, Source> fields,
            Set<String> alternatives)
            implements Step {}

    /// Rate the service.
    record Rate(Head head) implements Step {}

    /// Finished.
    record End(Head head, Set<String> take, List<Ending> endings) implements Step {}

    /// A closing sentence; the first that holds is said.
    record Ending(Optional<Expression> when, TextTemplate text) {}

    /// A call of a department operation.
    ///
    /// @param out data variables filled from the answer
    /// @param onFail what happens when it does not answer or refuses
    record CallRule(
            String id,
            String operation,
            Texts department,
            Map<String, Source> in,
            Map<String, String> out,
            Map<String, ValueType> answer,
            Optional<Expression> when,
            boolean consent,
            Texts data,
            Texts purpose,
            Source key,
            Duration timeout,
            OnFail onFail,
            Optional<CallRequest.Certificate> certificate) {}

    /// What a failed call means.
    enum OnFail {
        /// Go on without it and ask the person.
        ASK,
        /// The matter cannot go on.
        STOP,
        /// The matter cannot go on here; staff can help.
        STAFF
    }
}
