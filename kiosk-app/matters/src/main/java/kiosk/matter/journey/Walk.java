package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Assurance;
import kiosk.matter.CallRequest;
import kiosk.matter.Event;
import kiosk.matter.JourneyFacts;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Walks a matter from its first step over everything that happened, to the step that is next. The
/// path is found anew each time; what no longer lies on it, or no longer fits, does not count.
final class Walk {

    private record Halt(String code, Texts reason, Texts remedy) {}

    private final MatterModel model;
    private final Ledger ledger;
    private final Known known;
    private final List<Step> path = new ArrayList<>();

    private Walk(MatterModel model, JourneyFacts facts, Ledger ledger) {
        this.model = model;
        this.ledger = ledger;
        this.known = new Known(model, facts);
    }

    static Standing of(MatterModel model, JourneyFacts facts, Ledger ledger) {
        return new Walk(model, facts, ledger).walk();
    }

    private Standing walk() {
        List<Step> steps = model.steps();
        int i = 0;
        while (i < steps.size()) {
            Step step = steps.get(i);
            if (!known.holds(step.head().when()) || needless(step)) {
                i++;
                continue;
            }
            if (step instanceof Step.Compute compute) {
                compute(compute);
                i = next(step, i);
                continue;
            }
            path.add(step);
            Optional<Entry> entry = ledger.entry(step.id()).filter(found -> counts(step, found));
            if (entry.isEmpty()) {
                return arrive(step, i);
            }
            Optional<Halt> halt = pass(step, entry.get());
            if (halt.isPresent()) {
                return halted(step, i, halt.get());
            }
            i = next(step, i, entry.get());
        }
        throw new ExpressionFault(model.head().id(), "the path has no end");
    }

    /// Steps that have nothing to ask: a question a department answered, calls that do not apply.
    private boolean needless(Step step) {
        return switch (step) {
            case Step.Choose choose -> known.sourceOf(choose.field()).isPresent();
            case Step.Fetch fetch -> Calls.due(fetch, model, known).isEmpty();
            case Step.Form form -> FieldCheck.shown(form, model, known).isEmpty();
            case Step.Material material -> MaterialState.lines(material, model, known).isEmpty();
            default -> false;
        };
    }

    private void compute(Step.Compute step) {
        step.set()
                .forEach((name, expression) -> known.putData(name, expression.must(known, known)));
    }

    private int next(Step step, int i, Entry entry) {
        if (step instanceof Step.Consent consent
                && entry.event() instanceof Event.ConsentRefused
                && consent.refusal().isPresent()) {
            known.note(known.fill(consent.refusal().get().say()));
            return index(consent.refusal().get().to());
        }
        return next(step, i);
    }

    private int next(Step step, int i) {
        for (Step.Goto jump : step.head().gotos()) {
            if (known.holds(Optional.of(jump.when()))) {
                return index(jump.to());
            }
        }
        return i + 1;
    }

    private int index(String id) {
        for (int i = 0; i < model.steps().size(); i++) {
            if (model.steps().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new ExpressionFault(model.head().id(), "no step " + id);
    }

    /// Whether what happened at a step still holds on this walk.
    private boolean counts(Step step, Entry entry) {
        if (entry.open()) {
            return false;
        }
        return switch (step) {
            case Step.Fetch _ ->
                    entry.basis() instanceof List<?> made
                            && basis(step) instanceof List<?> due
                            && made.containsAll(due);
            case Step.Pick _, Step.Review _, Step.Consent _ -> entry.basis().equals(basis(step));
            case Step.Choose choose -> chosen(choose, entry).isPresent();
            case Step.Form form ->
                    FieldCheck.problems(form, answers(entry), model, known).isEmpty();
            case Step.Material material ->
                    MaterialState.complete(
                            MaterialState.lines(material, model, known), answers(entry));
            case Step.Pay _ -> entry.event() instanceof Event.Paid;
            case Step.Wait wait -> waited(wait, entry);
            default -> true;
        };
    }

    private boolean waited(Step.Wait step, Entry entry) {
        ledger.news().forEach((field, value) -> known.put("call.submit." + field, value));
        boolean over =
                entry.event() instanceof Event.Waited waited
                        && waited.outcome() != Event.Waited.Outcome.NEWS;
        return over || known.holds(Optional.of(step.until()));
    }

    /// What an event at this step rests on.
    Object basis(Step step) {
        return switch (step) {
            case Step.Fetch fetch -> {
                List<Object> requests = new ArrayList<>();
                for (CallRequest request : Calls.due(fetch, model, known)) {
                    requests.add(List.of(request.id(), request.in()));
                }
                yield requests;
            }
            case Step.Pick pick -> pick.source().value(known, known).orElse(List.of());
            case Step.Consent consent ->
                    Calls.applicable(consent.calls(), model, known).stream()
                            .map(Step.CallRule::id)
                            .toList();
            case Step.Review review -> {
                Page.Review page = new Pages(model, ledger, known, path).review(review);
                List<Object> shown = new ArrayList<>(page.rows());
                page.amount().ifPresent(shown::add);
                yield shown;
            }
            default -> "";
        };
    }

    static Map<String, Object> answers(Entry entry) {
        return entry.event() instanceof Event.Answered answered ? answered.values() : Map.of();
    }

    private Optional<Object> chosen(Step.Choose step, Entry entry) {
        ValueType type = model.scope().type(step.field()).orElse(ValueType.Simple.ANY);
        return Choices.value(type, answers(entry).get(step.field()));
    }

    /// Takes over what happened at a step; a halt when the matter cannot go on from here.
    private Optional<Halt> pass(Step step, Entry entry) {
        known.clock(entry.at());
        switch (entry.event()) {
            case Event.Answered answered -> answered(step, answered);
            case Event.Identified identified -> identified(identified);
            case Event.Consented consented -> known.consent(consented.calls());
            case Event.Fetched fetched -> {
                return step instanceof Step.Fetch fetch
                        ? fetched(fetch, fetched)
                        : Optional.empty();
            }
            case Event.ConsentRefused _ -> {
                boolean led = step instanceof Step.Consent consent && consent.refusal().isPresent();
                return led
                        ? Optional.empty()
                        : Optional.of(new Halt("consent", StopTexts.consent(), StopTexts.staff()));
            }
            case Event.Paid paid -> {
                paid.fields().forEach((field, value) -> known.put("pay." + field, value));
                known.put("pay.method", paid.method());
            }
            case Event.Submitted submitted -> submitted(step, submitted);
            case Event.SubmitRefused refused -> {
                Texts remedy =
                        step instanceof Step.Submit submit
                                ? known.fill(submit.remedy())
                                : StopTexts.staff();
                return Optional.of(new Halt(refused.code(), refused.say(), remedy));
            }
            default -> {
                // signed, printed, rated, waited: nothing to keep
            }
        }
        return Optional.empty();
    }

    private void answered(Step step, Event.Answered answered) {
        Map<String, Object> values = answered.values();
        switch (step) {
            case Step.Choose choose ->
                    Choices.value(
                                    model.scope().type(choose.field()).orElse(ValueType.Simple.ANY),
                                    values.get(choose.field()))
                            .ifPresent(value -> known.putData(choose.field(), value));
            case Step.Form form -> {
                for (Step.FieldRule rule : FieldCheck.asked(form, model, known)) {
                    Object value = values.get(rule.name());
                    if (value != null && !value.equals("")) {
                        known.putData(rule.name(), value);
                    }
                }
            }
            case Step.Pick pick -> picked(pick, values);
            case Step.Material material ->
                    MaterialState.apply(MaterialState.lines(material, model, known), values, known);
            default -> {
                // notice and review bring no values
            }
        }
    }

    private void picked(Step.Pick step, Map<String, Object> values) {
        List<Map<String, Object>> rows = Choices.rows(step, known);
        if (values.get("row") instanceof Number n && n.intValue() < rows.size()) {
            Map<String, Object> row = rows.get(n.intValue());
            step.into()
                    .forEach((variable, field) -> {
                        Object value = row.get(field);
                        if (value != null) {
                            known.putData(variable, value);
                        }
                    });
        }
    }

    private void identified(Event.Identified event) {
        event.facts().forEach((fact, value) -> known.put(event.who() + "." + fact, value));
        if (event.who().equals("applicant")) {
            known.put("session.assurance", rank(event.level()));
        }
    }

    private static long rank(Assurance level) {
        return switch (level) {
            case L1 -> 1;
            case L2 -> 2;
            case L3 -> 3;
            case L4 -> 4;
        };
    }

    private void submitted(Step step, Event.Submitted submitted) {
        if (step instanceof Step.Submit submit) {
            Calls.keep(submit.call(), submitted.ack(), known);
            known.put("call.submit.ok", true);
        }
    }

    private Optional<Halt> fetched(Step.Fetch step, Event.Fetched event) {
        Optional<Calls.Failure> failure = Calls.apply(step, event.results(), model, known);
        if (failure.isPresent()) {
            Calls.Failure found = failure.get();
            return Optional.of(new Halt(found.code(), found.reason(), found.remedy()));
        }
        for (MatterModel.Condition condition : model.conditions()) {
            if (condition.holds().holds(known, known).filter(holds -> !holds).isPresent()) {
                return Optional.of(
                        new Halt(
                                condition.id(),
                                known.fill(condition.reason()),
                                known.fill(condition.remedy())));
            }
        }
        return Optional.empty();
    }

    /// The page of the step reached, or a halt that shows itself only on arrival.
    private Standing arrive(Step step, int i) {
        Pages pages = new Pages(model, ledger, known, path);
        Optional<Halt> halt =
                switch (step) {
                    case Step.Pay _, Step.Sign _, Step.Submit _ -> undecided();
                    case Step.Pick pick when Choices.rows(pick, known).isEmpty() ->
                            Optional.of(
                                    new Halt(
                                            "EMPTY",
                                            known.fill(pick.empty().reason()),
                                            known.fill(pick.empty().remedy())));
                    case Step.Identify identify when pages.ways(identify).isEmpty() ->
                            Optional.of(new Halt("noWay", StopTexts.noWay(), StopTexts.staff()));
                    case Step.Material material -> unreachable(material);
                    default -> Optional.empty();
                };
        return halt.isPresent()
                ? halted(step, i, halt.get())
                : new Standing(step, pages.page(step), List.copyOf(path), known, basis(step));
    }

    private Optional<Halt> undecided() {
        for (MatterModel.Condition condition : model.conditions()) {
            if (condition.holds().holds(known, known).isEmpty()) {
                return Optional.of(
                        new Halt(condition.id(), StopTexts.undecided(), StopTexts.staff()));
            }
        }
        return Optional.empty();
    }

    private Optional<Halt> unreachable(Step.Material step) {
        return MaterialState.lines(step, model, known).stream()
                .filter(line -> line.open().isEmpty())
                .findFirst()
                .map(line -> new Halt(line.id(), StopTexts.material(), StopTexts.staff()));
    }

    private Standing halted(Step step, int i, Halt halt) {
        Pages pages = new Pages(model, ledger, known, path);
        Page page = pages.stopped(step, halt.code(), halt.reason(), halt.remedy());
        return new Standing(step, page, List.copyOf(path), known, i);
    }
}
