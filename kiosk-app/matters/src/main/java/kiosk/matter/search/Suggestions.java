package kiosk.matter.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.Catalogue;
import kiosk.matter.Catalogue.Filter;
import kiosk.matter.Catalogue.Hit;
import kiosk.matter.Catalogue.Profile;
import kiosk.matter.Catalogue.Suggestion;
import kiosk.matter.Catalogue.Suggestion.Why;
import kiosk.matter.Matter;

/// Recommendations by plain rules, so that each can say why: what runs out first, then life events,
/// then what is often done here.
final class Suggestions {

    private static final int DUE_WITHIN_DAYS = 90;
    private static final int OF_ONE_EVENT = 3;

    private final Catalogue catalogue;

    Suggestions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Suggestion> of(Profile profile, int most) {
        List<Suggestion> all = new ArrayList<>();
        if (profile.personal()) {
            due(profile.due(), all);
            for (String event : profile.lifeEvents()) {
                catalogue.byLifeEvent().getOrDefault(event, List.of()).stream()
                        .filter(matter -> !profile.begun().contains(matter.id()))
                        .limit(OF_ONE_EVENT)
                        .forEach(m -> all.add(new Suggestion(m, new Why.Event(event))));
            }
        }
        for (Matter matter : catalogue.hot(profile.counts(), most + profile.begun().size())) {
            int times = profile.counts().getOrDefault(matter.id(), 0);
            all.add(new Suggestion(matter, new Why.OftenHere(times)));
        }
        Set<String> seen = new HashSet<>(profile.begun());
        return all.stream().filter(s -> seen.add(s.matter().id())).limit(most).toList();
    }

    /// Soonest first: the renewal of the document, when the catalogue has one that names it.
    private void due(Map<String, Integer> due, List<Suggestion> into) {
        due.entrySet().stream()
                .filter(one -> one.getValue() <= DUE_WITHIN_DAYS)
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .forEach(one -> renewal(one.getKey(), one.getValue(), into));
    }

    private void renewal(String document, int days, List<Suggestion> into) {
        catalogue.search(document + "期满换证", Filter.NONE, 5).stream()
                .filter(hit -> hit.actions().contains("renew"))
                .map(Hit::matter)
                .filter(matter -> names(matter, document))
                .findFirst()
                .ifPresent(m -> into.add(new Suggestion(m, new Why.RunsOut(document, days))));
    }

    private static boolean names(Matter matter, String document) {
        return matter.name().in("zh-Hans").contains(document)
                || matter.keywords().contains(document);
    }
}
