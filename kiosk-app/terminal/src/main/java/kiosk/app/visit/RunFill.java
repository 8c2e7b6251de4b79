package kiosk.app.visit;

import java.util.Map;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.Page;
import kiosk.matter.publish.FieldNames;
import kiosk.matter.publish.FillRate;

/// How much of a whole run departments filled in: counts only, nothing about the person.
final class RunFill {

    private RunFill() {}

    /// `pack`, `matter` and `filled`; nothing for a run that did not come to its end.
    static Map<String, Object> of(CaseFile file) {
        Matter matter = file.journey().matter();
        Pack pack = file.ports().content().pack();
        if (!(file.journey().page() instanceof Page.End) || !pack.id().equals(matter.pack())) {
            return Map.of();
        }
        return FieldNames.of(pack, matter.id())
                .map(names -> counts(matter, names.run(file.journey())))
                .orElse(Map.of());
    }

    private static Map<String, Object> counts(Matter matter, FillRate run) {
        return Map.of(
                "pack",
                matter.pack().id(),
                "matter",
                matter.id(),
                "filled",
                Map.of(
                        "calls", (long) run.byCalls(),
                        "card", (long) run.byCard(),
                        "asked", (long) run.asked()));
    }
}
