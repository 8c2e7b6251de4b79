package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import kiosk.matter.Matter;
import kiosk.matter.Texts;

/// What may concern the person who is here; nothing of it outlives the visit.
///
/// @param tips most urgent first
public record ForYou(Standing standing, List<Tip> tips) {

    /// Nobody is known, or there is nothing to say.
    public static final ForYou NOTHING = new ForYou(Standing.SILENT, List.of());

    /// Whether we looked.
    public enum Standing {
        /// Nobody is known, they said no, or it cannot be looked for here.
        SILENT,
        /// We may ask whether to look.
        MAY_ASK,
        /// We looked, with their consent.
        LOOKED,
        /// We looked, and somebody did not answer: we may look again.
        UNANSWERED
    }

    public ForYou {
        tips = List.copyOf(tips);
    }

    /// Nothing to be shown.
    public boolean silent() {
        return standing == Standing.SILENT && tips.isEmpty();
    }

    /// Whether we ask to look, or to look again.
    public boolean asks() {
        return standing == Standing.MAY_ASK || standing == Standing.UNANSWERED;
    }

    /// A matter that may help.
    ///
    /// @param blocked why it cannot be done now
    /// @param why it may help
    public record Tip(Matter matter, Optional<Texts> blocked, Texts why) {}
}
