package kiosk.matter.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kiosk.matter.Draft;
import kiosk.matter.Event;
import kiosk.matter.Move.Problem;
import kiosk.matter.Texts;

/// What is left of a draft that was taken up: events that wait for their steps, and who may go on.
///
/// @param pending in order
/// @param owners who → keyed reference
record Resumption(
        List<Draft.Saved> pending, Map<String, String> owners, UnaryOperator<String> ref) {
    Resumption {
        pending = List.copyOf(pending);
        owners = Map.copyOf(owners);
    }

    static Resumption none() {
        return new Resumption(List.of(), Map.of(), UnaryOperator.identity());
    }

    Optional<Draft.Saved> next(String step) {
        return pending.stream().filter(saved -> saved.event().step().equals(step)).findFirst();
    }

    Resumption without(Draft.Saved saved) {
        List<Draft.Saved> fewer = new ArrayList<>(pending);
        fewer.remove(saved);
        return new Resumption(fewer, owners, ref);
    }

    /// Somebody else than the one who began.
    List<Problem> problems(Event event) {
        if (event instanceof Event.Identified who
                && owners.containsKey(who.who())
                && !ref.apply(String.valueOf(who.facts().get("idNo")))
                        .equals(owners.get(who.who()))) {
            return List.of(
                    new Problem(
                            "",
                            Texts.of("请使用当初办理人的证件", "Use the card of the person who began this")));
        }
        return List.of();
    }
}
