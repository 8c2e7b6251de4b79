package kiosk.matter.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.ConsentItem;
import kiosk.matter.Event;
import kiosk.matter.Move.Problem;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Whether an event fits the page it answers.
final class EventCheck {

    private final Standing standing;
    private final MatterModel model;
    private final Ledger ledger;

    private EventCheck(Standing standing, MatterModel model, Ledger ledger) {
        this.standing = standing;
        this.model = model;
        this.ledger = ledger;
    }

    static List<Problem> problems(
            Event event, Standing standing, MatterModel model, Ledger ledger) {
        if (!event.step().equals(standing.step().id())) {
            return List.of(notHere());
        }
        return new EventCheck(standing, model, ledger).check(event);
    }

    static Problem notHere() {
        return new Problem("", Texts.of("请先完成这一步", "Finish this step first"));
    }

    private List<Problem> check(Event event) {
        if (standing.page() instanceof Page.Stopped) {
            return only(event instanceof Event.WentBack);
        }
        Step step = standing.step();
        return switch (event) {
            case Event.Answered answered -> answered(step, answered.values());
            case Event.Identified identified -> identified(identified);
            case Event.Consented consented -> consented(consented);
            case Event.ConsentRefused _ -> only(step instanceof Step.Consent);
            case Event.Fetched _ -> only(step instanceof Step.Fetch);
            case Event.Paid paid -> only(payable(paid.method()));
            case Event.PayAttemptFailed failed -> only(payable(failed.method()));
            case Event.Signed signed ->
                    only(
                            standing.page() instanceof Page.Sign sign
                                    && !sign.toRead()
                                    && sign.signatories().stream()
                                            .anyMatch(one ->
                                                    one.who().equals(signed.signer())
                                                            && one.here()
                                                            && !one.signed())
                                    && signed.documentHash().matches("[0-9a-f]{64}"));
            case Event.EntryOpened opened ->
                    only(list().filter(l -> l.mayOpen(opened.index())).isPresent());
            case Event.EntryRemoved removed ->
                    only(list().filter(l -> l.mayRemove(removed.index())).isPresent());
            case Event.MaterialTaken taken ->
                    step instanceof Step.Material material
                                    && MaterialState.of(material, model, ledger, standing.known())
                                            .mayTake(
                                                    material,
                                                    taken.material(),
                                                    taken.way(),
                                                    taken.pieces())
                            ? List.of()
                            : List.of(
                                    new Problem(
                                            taken.material(),
                                            Texts.of(
                                                    "格式或页数不符，请重新提交",
                                                    "Wrong format or too many pages; try again")));
            case Event.MaterialDropped dropped ->
                    only(
                            step instanceof Step.Material material
                                    && material.items().contains(dropped.material()));
            case Event.VideoEnded _ -> only(step instanceof Step.Video);
            case Event.CaseAccepted accepted -> only(open(accepted.id()));
            case Event.CaseRefused refused -> only(open(refused.id()));
            case Event.Submitted _ -> only(step instanceof Step.Submit);
            case Event.SubmitRefused _ -> only(step instanceof Step.Submit);
            case Event.Waited _ -> only(step instanceof Step.Wait);
            case Event.Printed _ -> only(step instanceof Step.Print);
            case Event.Rated rated ->
                    only(step instanceof Step.Rate && rated.level() >= 0 && rated.level() <= 5);
            case Event.WentBack _ -> only(standing.page().frame().backAllowed());
            case Event.WentTo to -> only(editable(to.target()));
        };
    }

    private Optional<EntryList> list() {
        return standing.step() instanceof Step.Entries step
                ? Optional.of(new EntryList(step, model, ledger, standing.known()))
                : Optional.empty();
    }

    private boolean open(String id) {
        return standing.page() instanceof Page.HandIns page
                && page.cases().stream()
                        .anyMatch(one ->
                                one.id().equals(id) && one.result() == Page.HandIn.Result.OPEN);
    }

    private static List<Problem> only(boolean fits) {
        return fits ? List.of() : List.of(notHere());
    }

    private boolean payable(String method) {
        return standing.step() instanceof Step.Pay pay
                && pay.methods().stream().anyMatch(known -> known.id().equals(method));
    }

    private boolean editable(String target) {
        return standing.page() instanceof Page.Review
                && standing.page().frame().backAllowed()
                && standing.path().stream()
                        .anyMatch(step -> step.id().equals(target) && Turns.editable(step))
                && !target.equals(standing.step().id());
    }

    private List<Problem> answered(Step step, Map<String, Object> values) {
        return switch (step) {
            case Step.Notice notice ->
                    notice.mustRead() && !Boolean.TRUE.equals(values.get("read"))
                            ? List.of(new Problem("read", Texts.of("请先读完须知", "Read it to the end")))
                            : List.of();
            case Step.Review _ -> List.of();
            case Step.Sign _ ->
                    only(
                            standing.page() instanceof Page.Sign page
                                    && page.toRead()
                                    && Boolean.TRUE.equals(values.get("read")));
            case Step.Entries _ ->
                    list().map(l ->
                                    l.work().editing() >= 0
                                            ? l.entryProblems(values)
                                            : l.problems())
                            .orElse(List.of());
            case Step.Place place -> Places.problems(place, values, model, standing.known());
            case Step.Deliver deliver ->
                    Deliveries.problems(deliver, values, model, standing.known());
            case Step.Bundle _ ->
                    only(standing.page() instanceof Page.HandIns page && page.settled());
            case Step.Choose choose -> {
                ValueType type = model.scope().type(choose.field()).orElse(ValueType.Simple.ANY);
                boolean fits = Choices.value(type, values.get(choose.field())).isPresent();
                yield fits
                        ? List.of()
                        : List.of(
                                new Problem(
                                        choose.field(), Texts.of("请选择一项", "Choose one answer")));
            }
            case Step.Form form ->
                    FieldCheck.problems(
                            Fieldset.of(form.fields(), model), values, standing.known());
            case Step.Pick pick ->
                    row(values, Choices.rows(pick.records(), standing.known()).size(), List.of());
            case Step.Plot plot -> {
                List<Texts> closed = Choices.closed(plot, standing.known());
                yield row(values, closed.size(), closed);
            }
            case Step.Material material -> missing(material, values);
            default -> List.of(notHere());
        };
    }

    private static List<Problem> row(Map<String, Object> values, int size, List<Texts> closed) {
        if (!(values.get("row") instanceof Number n) || n.intValue() < 0 || n.intValue() >= size) {
            return List.of(new Problem("row", Texts.of("请选择一条", "Choose one line")));
        }
        Texts why = closed.isEmpty() ? Texts.same("") : closed.get(n.intValue());
        return why.in(Texts.BASE).isEmpty() ? List.of() : List.of(new Problem("row", why));
    }

    private List<Problem> missing(Step.Material step, Map<String, Object> values) {
        MaterialState state = MaterialState.of(step, model, ledger, standing.known());
        return MaterialState.missing(state.lines(step, values)).stream()
                .map(line ->
                        new Problem(
                                line.id(),
                                Texts.of(
                                        "请提交：" + line.name().in("zh-Hans"),
                                        "Still needed: " + line.name().in("en"))))
                .toList();
    }

    private List<Problem> identified(Event.Identified event) {
        if (!(standing.step() instanceof Step.Identify step)
                || !step.who().equals(event.who())
                || !step.ways().contains(event.way())
                || event.way().reaches().compareTo(step.level()) < 0
                || event.level().compareTo(step.level()) < 0) {
            return List.of(notHere());
        }
        Optional<Step.Check> check = step.check();
        if (check.isPresent()) {
            Known tried = standing.known().copy();
            event.facts().forEach((fact, value) -> tried.put(event.who() + "." + fact, value));
            if (!tried.holds(Optional.of(check.get().holds()))) {
                return List.of(new Problem("", tried.fill(check.get().message())));
            }
        }
        return List.of();
    }

    private List<Problem> consented(Event.Consented event) {
        if (!(standing.page() instanceof Page.Consent page)) {
            return List.of(notHere());
        }
        Set<String> asked = Set.copyOf(page.items().stream().map(ConsentItem::call).toList());
        return only(asked.containsAll(event.calls()));
    }
}
