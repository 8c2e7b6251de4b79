package kiosk.matter.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Move.Problem;
import kiosk.matter.Texts;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;
import kiosk.matter.number.LegalDays;

/// Ways a result may come, and the one chosen.
final class Deliveries {

    private Deliveries() {}

    static List<Step.DeliveryRule> open(Step.Deliver step, Known known) {
        return step.ways().stream().filter(way -> known.holds(way.when())).toList();
    }

    static Optional<Step.DeliveryRule> chosen(
            Step.Deliver step, Map<String, Object> values, Known known) {
        return open(step, known).stream()
                .filter(way -> way.id().equals(values.get("way")))
                .findFirst();
    }

    static List<Problem> problems(
            Step.Deliver step, Map<String, Object> values, MatterModel model, Known known) {
        return chosen(step, values, known)
                .map(way -> FieldCheck.problems(Fieldset.of(way.fields(), model), values, known))
                .orElseGet(
                        () -> List.of(new Problem("way", Texts.of("请选择一种方式", "Choose one way"))));
    }

    static Optional<LocalDate> by(Step.DeliveryRule way, Known known) {
        return way.days() == 0
                ? Optional.empty()
                : Optional.of(
                        LegalDays.plusWorkdays(
                                known.today(), way.days(), known.dictionary(LegalDays.CALENDAR)));
    }

    static void apply(
            Step.Deliver step, Map<String, Object> values, MatterModel model, Known known) {
        Optional<Step.DeliveryRule> found = chosen(step, values, known);
        if (found.isEmpty()) {
            return;
        }
        Step.DeliveryRule way = found.get();
        known.fill(Fieldset.of(way.fields(), model), values);
        known.put("deliver.way", way.id());
        known.put("deliver.feeFen", known.fen(way.fee()));
        by(way, known).ifPresent(day -> known.put("deliver.by", day.toString()));
    }
}
