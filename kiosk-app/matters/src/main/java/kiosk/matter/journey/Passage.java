package kiosk.matter.journey;

import java.util.Map;
import java.util.Optional;
import kiosk.matter.Assurance;
import kiosk.matter.Event;
import kiosk.matter.Texts;
import kiosk.matter.cel.ValueType;
import kiosk.matter.journey.Walk.Halt;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Takes over what happened at a step that the walk passes.
final class Passage {

    private final MatterModel model;
    private final Ledger ledger;
    private final Known known;

    Passage(MatterModel model, Ledger ledger, Known known) {
        this.model = model;
        this.ledger = ledger;
        this.known = known;
    }

    /// A halt when the matter cannot go on from here.
    Optional<Halt> pass(Step step, Entry entry) {
        known.clock(entry.at());
        return switch (entry.event()) {
            case Event.Answered answered -> answered(step, answered.values());
            case Event.Identified identified -> identified(identified);
            case Event.Consented consented -> {
                known.happened().consent(consented.step(), consented.calls());
                yield Optional.empty();
            }
            case Event.Fetched fetched when step instanceof Step.Fetch fetch ->
                    fetched(fetch, fetched);
            case Event.ConsentRefused _ -> {
                boolean led = step instanceof Step.Consent consent && consent.refusal().isPresent();
                yield led
                        ? Optional.empty()
                        : Optional.of(new Halt("consent", StopTexts.consent(), StopTexts.staff()));
            }
            case Event.Paid paid -> {
                paid.fields().forEach((field, value) -> known.put("pay." + field, value));
                known.put("pay.method", paid.method());
                yield Optional.empty();
            }
            case Event.Submitted submitted -> submitted(step, submitted);
            case Event.SubmitRefused refused -> refused(step, refused.code(), refused.say());
            case Event.VideoEnded ended -> video(step, ended);
            default -> Optional.empty(); // signed, printed, rated, waited: nothing to keep
        };
    }

    private Optional<Halt> answered(Step step, Map<String, Object> values) {
        switch (step) {
            case Step.Choose choose ->
                    Choices.value(
                                    model.scope().type(choose.field()).orElse(ValueType.Simple.ANY),
                                    values.get(choose.field()))
                            .ifPresent(value -> known.putData(choose.field(), value));
            case Step.Form form -> known.fill(Fieldset.of(form.fields(), model), values);
            case Step.Entries list ->
                    known.putData(
                            list.field(),
                            new EntryList(list, model, ledger, known).work().entries());
            case Step.Pick pick -> Choices.picked(pick.records(), values, known);
            case Step.Plot plot -> Choices.picked(plot.records(), values, known);
            case Step.Place place -> Places.apply(place, values, known);
            case Step.Deliver deliver -> Deliveries.apply(deliver, values, model, known);
            case Step.Material material -> {
                MaterialState state = MaterialState.of(material, model, ledger, known);
                state.apply(state.lines(material, values));
            }
            case Step.Bundle bundle -> {
                known.happened().submitted(known.today());
                Optional<Work.Outcome> refused = Bundles.apply(bundle, ledger, known);
                if (refused.isPresent()) {
                    return refused(step, refused.get().code(), refused.get().say());
                }
            }
            default -> {
                // notice and review bring no values
            }
        }
        return Optional.empty();
    }

    private Optional<Halt> identified(Event.Identified event) {
        event.facts().forEach((fact, value) -> known.put(event.who() + "." + fact, value));
        known.happened().identified(event.who(), event.level());
        if (event.who().equals("applicant")) {
            known.put("session.assurance", rank(known.happened().level("applicant")));
        }
        return Optional.empty();
    }

    private static long rank(Assurance level) {
        return switch (level) {
            case L1 -> 1;
            case L2 -> 2;
            case L3 -> 3;
            case L4 -> 4;
        };
    }

    private Optional<Halt> submitted(Step step, Event.Submitted submitted) {
        known.happened().submitted(known.today());
        if (step instanceof Step.Submit submit) {
            Calls.keep(submit.call(), submitted.ack(), known);
            known.put("call.submit.ok", true);
        }
        return Optional.empty();
    }

    private Optional<Halt> refused(Step step, String code, Texts say) {
        Texts remedy =
                step instanceof Step.Submit submit
                        ? known.fill(submit.remedy())
                        : StopTexts.staff();
        return Optional.of(new Halt(code, say, remedy));
    }

    private Optional<Halt> video(Step step, Event.VideoEnded event) {
        known.put("video.ok", event.verdict() == Event.VideoEnded.Verdict.PASSED);
        known.put("video.examiner", event.examiner());
        boolean led = step instanceof Step.Video video && video.absent().isPresent();
        return switch (event.verdict()) {
            case PASSED -> Optional.empty();
            case REFUSED ->
                    Optional.of(new Halt("videoRefused", StopTexts.examiner(), StopTexts.staff()));
            case NOBODY ->
                    led
                            ? Optional.empty()
                            : Optional.of(
                                    new Halt("noVideo", StopTexts.nobody(), StopTexts.staff()));
        };
    }

    private Optional<Halt> fetched(Step.Fetch step, Event.Fetched event) {
        Optional<Calls.Failure> failure = Calls.apply(step, event.results(), model, known);
        if (failure.isPresent()) {
            Calls.Failure found = failure.get();
            return Optional.of(new Halt(found.code(), found.reason(), found.remedy()));
        }
        return failing();
    }

    /// The first condition that does not hold.
    Optional<Halt> failing() {
        for (MatterModel.Condition condition : model.conditions()) {
            if (condition.stops()
                    && condition.holds().holds(known, known).filter(holds -> !holds).isPresent()) {
                return Optional.of(
                        new Halt(
                                condition.id(),
                                known.fill(condition.reason()),
                                known.fill(condition.remedy())));
            }
        }
        return Optional.empty();
    }
}
