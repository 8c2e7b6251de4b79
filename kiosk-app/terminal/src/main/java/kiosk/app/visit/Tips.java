package kiosk.app.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Matter;
import kiosk.matter.Page;

/// What the person who is here is told of beside what they came for: only what this outlet does,
/// each matter once.
///
/// Thread rule: the mailbox only.
final class Tips {
    private final Ports ports;
    private final Assortment assortment;
    private final Sitting sitting;

    Tips(Ports ports, Assortment assortment, Sitting sitting) {
        this.ports = ports;
        this.assortment = assortment;
        this.sitting = sitting;
    }

    /// The matter that looks for what is due, where it can be done now.
    static Optional<Matter> profile(Ports ports, Assortment assortment) {
        return ports.content()
                .pack()
                .profile()
                .filter(matter -> assortment.has(matter.id()))
                .filter(matter -> Readiness.blocked(ports, matter).isEmpty());
    }

    /// In the hall.
    ForYou atHome() {
        return with(List.of(), sitting.done());
    }

    /// Where this matter ended: what it recommends first, then what else is due.
    ForYou after(String matter, List<Page.Recommendation> recommended) {
        Set<String> not = new HashSet<>(sitting.done());
        not.add(matter);
        return with(recommended, not);
    }

    private ForYou with(List<Page.Recommendation> first, Set<String> not) {
        List<Page.Recommendation> all = new ArrayList<>(first);
        all.addAll(sitting.due());
        Set<String> seen = new HashSet<>(not);
        profile(ports, assortment).map(Matter::id).ifPresent(seen::add);
        List<ForYou.Tip> tips = new ArrayList<>();
        for (Page.Recommendation one : all) {
            assortment
                    .catalogue()
                    .byId(one.matter())
                    .filter(matter -> assortment.has(matter.id()) && seen.add(matter.id()))
                    .ifPresent(matter ->
                            tips.add(
                                    new ForYou.Tip(
                                            matter, Readiness.blocked(ports, matter), one.why())));
        }
        return new ForYou(standing(), tips);
    }

    private ForYou.Standing standing() {
        if (sitting.person().isEmpty() || profile(ports, assortment).isEmpty()) {
            return ForYou.Standing.SILENT;
        }
        return switch (sitting.looking()) {
            case NOT_ASKED -> ForYou.Standing.MAY_ASK;
            case REFUSED -> ForYou.Standing.SILENT;
            case LOOKED -> ForYou.Standing.LOOKED;
            case UNANSWERED -> ForYou.Standing.UNANSWERED;
        };
    }
}
