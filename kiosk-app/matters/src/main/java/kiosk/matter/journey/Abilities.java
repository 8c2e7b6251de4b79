package kiosk.matter.journey;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Ability;
import kiosk.matter.language.Step;

/// Which abilities of a terminal steps need. A map is not among them: without it the records are
/// offered as a list; nor are ways of materials: another way may be open.
public final class Abilities {

    private Abilities() {}

    static Set<Ability> of(List<Step> steps) {
        Set<Ability> needed = EnumSet.noneOf(Ability.class);
        steps.forEach(step -> of(step).ifPresent(needed::add));
        return needed;
    }

    /// What one step needs.
    public static Optional<Ability> of(Step step) {
        return switch (step) {
            case Step.Entries _ -> Optional.of(Ability.LIST);
            case Step.Place _ -> Optional.of(Ability.PLACE);
            case Step.Deliver _ -> Optional.of(Ability.DELIVERY);
            case Step.Bundle _ -> Optional.of(Ability.BUNDLE);
            case Step.Video _ -> Optional.of(Ability.VIDEO);
            case Step.Sign sign when sign.signers().size() > 1 -> Optional.of(Ability.COSIGN);
            default -> Optional.empty();
        };
    }

    static boolean lacking(Step step, Known known) {
        return of(step).filter(need -> !known.facts().abilities().contains(need)).isPresent();
    }
}
