package kiosk.matter.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Where the variables of a matter get their values, and at which step first.
final class Origins {

    /// How a value comes.
    enum Kind {
        ASKED,
        CALL,
        RECORD,
        COMPUTED,
        DEFAULT
    }

    /// A way a value comes, at a step (-1: from the beginning).
    record Origin(Kind kind, int step) {}

    private final Map<String, List<Origin>> byVariable = new LinkedHashMap<>();

    private Origins() {}

    static Origins of(MatterModel model) {
        Origins origins = new Origins();
        model.data()
                .values()
                .forEach(rule -> {
                    if (rule.preset().isPresent()) {
                        origins.add(rule.name(), Kind.DEFAULT, -1);
                    }
                });
        List<Step> steps = model.steps();
        for (int i = 0; i < steps.size(); i++) {
            origins.step(steps.get(i), i, model.calls());
        }
        return origins;
    }

    private void step(Step step, int i, Map<String, Step.CallRule> calls) {
        switch (step) {
            case Step.Form form -> form.fields().forEach(f -> add(f.name(), Kind.ASKED, i));
            case Step.Choose choose -> add(choose.field(), Kind.ASKED, i);
            case Step.Entries entries -> add(entries.field(), Kind.ASKED, i);
            case Step.Place place -> {
                add(place.field(), Kind.ASKED, i);
                place.street().ifPresent(street -> add(street.name(), Kind.ASKED, i));
            }
            case Step.Deliver deliver ->
                    deliver.ways()
                            .forEach(
                                    way -> way.fields().forEach(f -> add(f.name(), Kind.ASKED, i)));
            case Step.Fetch fetch ->
                    fetch.calls().stream()
                            .map(calls::get)
                            .filter(call -> call != null)
                            .forEach(
                                    call -> call.out().keySet().forEach(v -> add(v, Kind.CALL, i)));
            case Step.Pick pick ->
                    pick.records().into().keySet().forEach(v -> add(v, Kind.RECORD, i));
            case Step.Plot plot ->
                    plot.records().into().keySet().forEach(v -> add(v, Kind.RECORD, i));
            case Step.Compute compute ->
                    compute.set().keySet().forEach(v -> add(v, Kind.COMPUTED, i));
            default -> {
                // fills nothing
            }
        }
    }

    private void add(String variable, Kind kind, int step) {
        byVariable.computeIfAbsent(variable, _ -> new ArrayList<>()).add(new Origin(kind, step));
    }

    /// The ways this variable gets its value.
    List<Origin> of(String variable) {
        return byVariable.getOrDefault(variable, List.of());
    }

    /// The first step after which it can have a value; empty where it never has.
    Optional<Integer> first(String variable) {
        return of(variable).stream().map(Origin::step).min(Integer::compare);
    }

    /// Variables that come this way.
    Set<String> by(Kind kind) {
        Set<String> found = new TreeSet<>();
        byVariable.forEach((variable, origins) -> {
            if (origins.stream().anyMatch(origin -> origin.kind() == kind)) {
                found.add(variable);
            }
        });
        return found;
    }
}
