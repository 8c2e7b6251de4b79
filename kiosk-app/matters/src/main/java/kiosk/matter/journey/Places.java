package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Divisions;
import kiosk.matter.Move.Problem;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// A place asked for: which divisions there are, and whether an answer is one of them.
final class Places {

    private Places() {}

    static Divisions divisions(Known known) {
        return Divisions.of(known.dictionary(Divisions.DICTIONARY));
    }

    static String within(Step.Place step, Known known) {
        return known.text(step.within());
    }

    static Fieldset street(Step.Place step, MatterModel model) {
        return Fieldset.of(step.street().stream().toList(), model);
    }

    static List<Problem> problems(
            Step.Place step, Map<String, Object> values, MatterModel model, Known known) {
        List<Problem> problems = new ArrayList<>();
        if (!(values.get(step.field()) instanceof String code) || !reached(step, code, known)) {
            problems.add(
                    new Problem(
                            step.field(), Texts.of("请逐级选到最后一级", "Choose down to the last level")));
        }
        problems.addAll(FieldCheck.problems(street(step, model), values, known));
        return problems;
    }

    private static boolean reached(Step.Place step, String code, Known known) {
        Divisions divisions = divisions(known);
        boolean deepEnough =
                Divisions.level(code) == step.depth()
                        || (Divisions.level(code) < step.depth()
                                && divisions.children(code).isEmpty());
        return divisions.name(code).isPresent()
                && code.startsWith(within(step, known))
                && deepEnough;
    }

    static void apply(Step.Place step, Map<String, Object> values, Known known) {
        Optional.ofNullable(values.get(step.field()))
                .ifPresent(code -> known.putData(step.field(), code));
        step.street()
                .map(Step.FieldRule::name)
                .flatMap(name ->
                        Optional.ofNullable(values.get(name))
                                .filter(text -> !text.equals(""))
                                .map(text -> Map.entry(name, text)))
                .ifPresent(street -> known.putData(street.getKey(), street.getValue()));
    }
}
