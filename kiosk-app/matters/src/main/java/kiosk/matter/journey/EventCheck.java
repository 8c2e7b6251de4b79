package kiosk.matter.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private EventCheck(Standing standing, MatterModel model) {
        this.standing = standing;
        this.model = model;
    }

    static List<Problem> problems(Event event, Standing standing, MatterModel model) {
        if (!event.step().equals(standing.step().id())) {
            return List.of(notHere());
        }
        return new EventCheck(standing, model).check(event);
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
                            step instanceof Step.Sign sign
                                    && sign.signer().equals(signed.signer())
                                    && signed.documentHash().matches("[0-9a-f]{64}"));
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
            case Step.Notice _, Step.Review _ -> List.of();
            case Step.Choose choose -> {
                ValueType type = model.scope().type(choose.field()).orElse(ValueType.Simple.ANY);
                boolean fits = Choices.value(type, values.get(choose.field())).isPresent();
                yield fits
                        ? List.of()
                        : List.of(
                                new Problem(
                                        choose.field(), Texts.of("请选择一项", "Choose one answer")));
            }
            case Step.Form form -> FieldCheck.problems(form, values, model, standing.known());
            case Step.Pick pick -> {
                int size = Choices.rows(pick, standing.known()).size();
                boolean fits =
                        values.get("row") instanceof Number n
                                && n.intValue() >= 0
                                && n.intValue() < size;
                yield fits
                        ? List.of()
                        : List.of(new Problem("row", Texts.of("请选择一条", "Choose one line")));
            }
            case Step.Material material -> {
                List<Page.MaterialLine> lines =
                        MaterialState.lines(material, model, standing.known());
                yield MaterialState.complete(lines, values)
                        ? List.of()
                        : List.of(new Problem("", Texts.of("请选择提交方式", "Choose how to hand it in")));
            }
            default -> List.of(notHere());
        };
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
        Set<String> asked = Set.copyOf(page.items().stream().map(Page.ConsentItem::call).toList());
        return only(asked.containsAll(event.calls()));
    }
}
