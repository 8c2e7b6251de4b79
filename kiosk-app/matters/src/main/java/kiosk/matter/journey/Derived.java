package kiosk.matter.journey;

import java.time.LocalDate;
import java.util.Optional;
import kiosk.matter.language.MatterModel;
import kiosk.matter.number.LegalDays;

/// Names that follow from others whenever they are asked for: named conditions and situations, who
/// is acted for, deadlines.
final class Derived {

    private final MatterModel.Policy policy;
    private final Known known;

    Derived(MatterModel.Policy policy, Known known) {
        this.policy = policy;
        this.known = known;
    }

    Optional<Object> find(String name) {
        int dot = name.indexOf('.');
        String root = dot < 0 ? "" : name.substring(0, dot);
        String rest = name.substring(dot + 1);
        return switch (root) {
            case "condition" ->
                    policy.conditions().stream()
                            .filter(one -> one.id().equals(rest))
                            .findFirst()
                            .flatMap(one -> one.holds().holds(known, known))
                            .map(Object.class::cast);
            case "situation" ->
                    policy.situations().stream()
                            .filter(one -> one.id().equals(rest))
                            .findFirst()
                            .map(one -> known.holds(Optional.of(one.when())));
            case "agency" -> Optional.of(acting());
            case "principal" -> principal(rest);
            case "deadline" ->
                    Optional.of(
                            due(rest.equals("legal") ? policy.legal() : policy.promise())
                                    .toString());
            default -> Optional.empty();
        };
    }

    /// Whether an agent acts here.
    boolean acting() {
        return policy.agency().filter(one -> known.holds(Optional.of(one.acting()))).isPresent();
    }

    private Optional<Object> principal(String fact) {
        if (!acting()) {
            return known.find("applicant." + fact);
        }
        MatterModel.Agency agency = policy.agency().orElseThrow();
        return known.value(fact.equals("name") ? agency.name() : agency.idNo());
    }

    /// Counted from the day the case was taken, before that from today.
    private LocalDate due(MatterModel.Days days) {
        LocalDate from = known.happened().submittedOn().orElseGet(known::today);
        return switch (days.unit()) {
            case DAY -> from.plusDays(days.n());
            case MONTH -> from.plusMonths(days.n());
            case WORKDAY ->
                    LegalDays.plusWorkdays(from, days.n(), known.dictionary(LegalDays.CALENDAR));
        };
    }
}
