package kiosk.matter.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kiosk.matter.Matter;

/// The catalogue sorted into themes, departments and life events.
///
/// Thread rule: immutable, any thread.
final class Shelves {

    private final List<Matter> matters;
    private final Map<String, List<Matter>> byTheme;
    private final Map<String, List<Matter>> byDepartment;
    private final Map<String, List<Matter>> byLifeEvent;

    Shelves(List<Matter> matters) {
        this.matters = matters;
        byTheme = sorted(matters, matter -> List.of(matter.theme()));
        byDepartment = sorted(matters, matter -> List.of(matter.department().in("zh-Hans")));
        byLifeEvent = sorted(matters, Matter::lifeEvents);
    }

    private static Map<String, List<Matter>> sorted(
            List<Matter> matters, Function<Matter, Collection<String>> shelves) {
        Map<String, List<Matter>> all = new LinkedHashMap<>();
        for (Matter matter : matters) {
            for (String shelf : shelves.apply(matter)) {
                all.computeIfAbsent(shelf, _ -> new ArrayList<>()).add(matter);
            }
        }
        all.replaceAll((_, list) -> List.copyOf(list));
        return Collections.unmodifiableMap(all);
    }

    List<Matter> hot(Map<String, Integer> counts, int most) {
        return matters.stream()
                .filter(matter -> counts.getOrDefault(matter.id(), 0) > 0)
                .sorted(
                        Comparator.comparingInt(
                                        (Matter matter) -> counts.getOrDefault(matter.id(), 0))
                                .reversed())
                .limit(most)
                .toList();
    }

    Map<String, List<Matter>> byTheme() {
        return byTheme;
    }

    Map<String, List<Matter>> byDepartment() {
        return byDepartment;
    }

    Map<String, List<Matter>> byLifeEvent() {
        return byLifeEvent;
    }
}
