package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// Why a matter cannot go on.
    record Halt(String code, Texts reason, Texts remedy) {}

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
            if (step instanceof Step.Video video
                    && video.absent().isPresent()
                    && Abilities.lacking(video, known)) {
                i = led(video.absent().get());
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
            Optional<Halt> halt = new Passage(model, ledger, known).pass(step, entry.get());
            if (halt.isPresent()) {
                return halted(step, i, halt.get());
            }
            known.hush();
            i = next(step, i, entry.get());
        }
        throw new ExpressionFault(model.head().id(), "the path has no end");
    }

    /// Steps that have nothing to ask: a question a department answered, calls that do not apply.
    private boolean needless(Step step) {
        return switch (step) {
            case Step.Choose choose -> known.sourceOf(choose.field()).isPresent();
            case Step.Fetch fetch -> Calls.due(fetch, model, known).isEmpty();
            case Step.Form form -> Fieldset.of(form.fields(), model).shown(known).isEmpty();
            case Step.Entries list -> known.sourceOf(list.field()).isPresent();
            case Step.Place place -> known.sourceOf(place.field()).isPresent();
            case Step.Identify identify ->
                    identify.check().isEmpty()
                            && known.happened().level(identify.who()).compareTo(identify.level())
                                    >= 0;
            case Step.Material material ->
                    MaterialState.of(material, model, ledger, known)
                            .lines(material, Map.of())
                            .isEmpty();
            case Step.Bundle bundle -> Bundles.due(bundle, known).isEmpty();
            case Step.Deliver deliver -> Deliveries.open(deliver, known).isEmpty();
            default -> false;
        };
    }

    private void compute(Step.Compute step) {
        step.set()
                .forEach((name, expression) -> known.putData(name, expression.must(known, known)));
    }

    private int next(Step step, int i, Entry entry) {
        Optional<Step.Refusal> refusal =
                switch (step) {
                    case Step.Consent consent when entry.event() instanceof Event.ConsentRefused ->
                            consent.refusal();
                    case Step.Video video
                            when entry.event() instanceof Event.VideoEnded ended
                                    && ended.verdict() == Event.VideoEnded.Verdict.NOBODY ->
                            video.absent();
                    default -> Optional.empty();
                };
        return refusal.isPresent() ? led(refusal.get()) : next(step, i);
    }

    /// Where a refusal leads, with its words.
    private int led(Step.Refusal refusal) {
        known.note(known.fill(refusal.say()));
        return index(refusal.to());
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
            case Step.Pick _, Step.Plot _, Step.Review _, Step.Consent _ ->
                    entry.basis().equals(basis(step));
            case Step.Entries list ->
                    new EntryList(list, model, ledger, known).problems().isEmpty();
            case Step.Place place -> Places.problems(place, answers(entry), model, known).isEmpty();
            case Step.Deliver deliver ->
                    Deliveries.problems(deliver, answers(entry), model, known).isEmpty();
            case Step.Sign sign -> Signing.complete(sign, Signing.made(sign, ledger, basis(sign)));
            case Step.Bundle bundle -> Bundles.settled(bundle, ledger, known);
            case Step.Choose choose -> chosen(choose, entry).isPresent();
            case Step.Form form ->
                    FieldCheck.problems(Fieldset.of(form.fields(), model), answers(entry), known)
                            .isEmpty();
            case Step.Material material ->
                    MaterialState.missing(
                                    MaterialState.of(material, model, ledger, known)
                                            .lines(material, answers(entry)))
                            .isEmpty();
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
            case Step.Pick pick -> Choices.rows(pick.records(), known);
            case Step.Plot plot -> Choices.rows(plot.records(), known);
            case Step.Sign sign -> List.of(known.fill(sign.name()), known.fill(sign.text()));
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

    /// The page of the step reached, or a halt that shows itself only on arrival.
    private Standing arrive(Step step, int i) {
        Pages pages = new Pages(model, ledger, known, path);
        Optional<Halt> halt =
                switch (step) {
                    case Step able when Abilities.lacking(able, known) ->
                            Optional.of(
                                    new Halt("noAbility", StopTexts.unable(), StopTexts.staff()));
                    case Step.Pay _, Step.Sign _, Step.Submit _, Step.Bundle _ -> undecided();
                    case Step.Pick pick -> empty(pick.records());
                    case Step.Plot plot -> empty(plot.records());
                    case Step.Identify identify when pages.ways(identify).isEmpty() ->
                            Optional.of(new Halt("noWay", StopTexts.noWay(), StopTexts.staff()));
                    case Step.Material material -> unreachable(material);
                    default -> Optional.empty();
                };
        return halt.isPresent()
                ? halted(step, i, halt.get())
                : new Standing(step, pages.page(step), List.copyOf(path), known, basis(step));
    }

    /// Before money, signature or submission every condition holds.
    private Optional<Halt> undecided() {
        Optional<Halt> failing = new Passage(model, ledger, known).failing();
        if (failing.isPresent()) {
            return failing;
        }
        for (MatterModel.Condition condition : model.conditions()) {
            if (condition.stops() && condition.holds().holds(known, known).isEmpty()) {
                return Optional.of(
                        new Halt(condition.id(), StopTexts.undecided(), StopTexts.staff()));
            }
        }
        return Optional.empty();
    }

    private Optional<Halt> empty(Step.Records records) {
        return Choices.rows(records, known).isEmpty()
                ? Optional.of(
                        new Halt(
                                "EMPTY",
                                known.fill(records.empty().reason()),
                                known.fill(records.empty().remedy())))
                : Optional.empty();
    }

    private Optional<Halt> unreachable(Step.Material step) {
        return MaterialState.of(step, model, ledger, known).lines(step, Map.of()).stream()
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
