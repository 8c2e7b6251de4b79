package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.Texts;
import kiosk.matter.cel.JsonValues;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Source;
import kiosk.matter.language.Step;

/// Turns call rules into requests, and results into known values.
final class Calls {

    /// What a failed call means for the matter.
    record Failure(String code, Texts reason, Texts remedy) {}

    private Calls() {}

    /// The calls of a fetch step that are to be made now.
    static List<CallRequest> due(Step.Fetch step, MatterModel model, Known known) {
        List<CallRequest> due = new ArrayList<>();
        for (Step.CallRule rule : applicable(step.calls(), model, known)) {
            if (!rule.consent() || known.happened().consented(rule.id())) {
                request(rule, known).ifPresent(due::add);
            }
        }
        return due;
    }

    static List<Step.CallRule> applicable(List<String> calls, MatterModel model, Known known) {
        List<Step.CallRule> rules = new ArrayList<>();
        for (String id : calls) {
            Step.CallRule rule = model.calls().get(id);
            if (rule != null && known.holds(rule.when())) {
                rules.add(rule);
            }
        }
        return rules;
    }

    /// The request, or empty while one of its inputs has no value.
    static Optional<CallRequest> request(Step.CallRule rule, Known known) {
        Map<String, Object> in = new LinkedHashMap<>();
        for (Map.Entry<String, Source> input : rule.in().entrySet()) {
            Optional<Object> value = known.value(input.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Object json = JsonValues.toJson(value.get());
            if (json != null) {
                in.put(input.getKey(), json);
            }
        }
        String purpose = rule.purpose().in(Texts.BASE);
        return Optional.of(
                new CallRequest(
                        rule.id(),
                        rule.operation(),
                        in,
                        known.text(rule.key()),
                        purpose,
                        known.happened().consentTo(rule.id()),
                        rule.timeout(),
                        rule.certificate()));
    }

    /// Keeps an answer; false when it does not fit the declared types.
    static boolean keep(Step.CallRule rule, Map<String, Object> body, Known known) {
        boolean fits =
                rule.answer().entrySet().stream()
                        .filter(field -> body.containsKey(field.getKey()))
                        .allMatch(field ->
                                known.put(
                                        "call." + rule.id() + "." + field.getKey(),
                                        body.get(field.getKey())));
        known.put("call." + rule.id() + ".ok", fits);
        known.put("call." + rule.id() + ".silent", !fits);
        if (fits) {
            rule.out()
                    .forEach((variable, field) -> {
                        Object value = body.get(field);
                        if (value != null) {
                            known.putSourced(
                                    variable, value, known.times().source(rule, known.facts()));
                        }
                    });
        }
        return fits;
    }

    /// Applies the results of a fetch; the first failure that stops the matter, if any.
    static Optional<Failure> apply(
            Step.Fetch step, Map<String, CallResult> results, MatterModel model, Known known) {
        Optional<Failure> stop = Optional.empty();
        for (CallRequest request : due(step, model, known)) {
            Step.CallRule rule = model.calls().get(request.id());
            if (rule == null) {
                continue;
            }
            CallResult result =
                    results.getOrDefault(request.id(), new CallResult.Unavailable("not called"));
            Optional<Failure> failure = one(rule, result, known);
            if (failure.isPresent() && rule.onFail() != Step.OnFail.ASK && stop.isEmpty()) {
                stop = failure;
            }
        }
        return stop;
    }

    private static Optional<Failure> one(Step.CallRule rule, CallResult result, Known known) {
        return switch (result) {
            case CallResult.Answered answered -> {
                known.times().put(rule.id(), answered.at());
                yield keep(rule, answered.body(), known)
                        ? Optional.empty()
                        : Optional.of(silent(rule));
            }
            case CallResult.Refused refused -> {
                known.put("call." + rule.id() + ".silent", false);
                yield Optional.of(
                        new Failure(refused.code(), refused.say(), StopTexts.checkAgain()));
            }
            case CallResult.Unavailable _ -> {
                known.put("call." + rule.id() + ".silent", true);
                yield Optional.of(silent(rule));
            }
        };
    }

    private static Failure silent(Step.CallRule rule) {
        return new Failure(
                "UNAVAILABLE",
                Texts.of(
                        rule.department().in("zh-Hans") + "暂时没有回应。",
                        rule.department().in("en") + " does not answer at the moment."),
                rule.onFail() == Step.OnFail.STAFF ? StopTexts.staff() : StopTexts.later());
    }
}
