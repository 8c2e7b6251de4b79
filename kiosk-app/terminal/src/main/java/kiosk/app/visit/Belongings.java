package kiosk.app.visit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.matter.Event;

/// What the customer really has at the machine, out of what a matter lists.
final class Belongings {
    static final String ID_CARD = "idCard";

    private static final Set<String> ALL = Set.of(ID_CARD, "bankCard", "hardWallet", "paper");

    private Belongings() {}

    /// Everything the machine may still hold.
    static Set<String> of(CaseDesk desk) {
        return of(desk, ALL);
    }

    /// The same, also of somebody who did nothing but show a card.
    static Set<String> of(Optional<CaseDesk> matter, Optional<Sitting> sitting) {
        return matter.map(Belongings::of)
                .orElseGet(() ->
                        sitting.flatMap(Sitting::person)
                                .map(_ -> Set.of(ID_CARD))
                                .orElse(Set.of()));
    }

    static Set<String> of(CaseDesk desk, Set<String> listed) {
        return listed.stream().filter(thing -> used(desk, thing)).collect(Collectors.toSet());
    }

    private static boolean used(CaseDesk desk, String thing) {
        if (thing.equals(ID_CARD)) {
            return desk.sitting().person().isPresent();
        }
        return desk.file().journey().events().stream().anyMatch(event -> used(event, thing));
    }

    private static boolean used(Event event, String thing) {
        return switch (event) {
            case Event.Paid paid ->
                    thing.equals(paid.method().equals("card") ? "bankCard" : "hardWallet");
            case Event.Printed printed -> thing.equals("paper") && printed.onPaper();
            default -> false;
        };
    }
}
