package kiosk.app.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.app.visit.Act;
import kiosk.matter.Divisions;
import kiosk.matter.Page;

/// What a scripted customer says on the pages of a matter: what the scenario names, the first way
/// on elsewhere.
///
/// Thread rule: one thread.
final class Answers {
    private static final Set<String> FILES = Set.of("scan", "upload");

    private final Map<String, Object> said;
    private Map<?, ?> entry = Map.of();

    Answers(Map<String, Object> said) {
        this.said = said;
    }

    boolean agrees() {
        return !Boolean.FALSE.equals(said.get("consent"));
    }

    Act question(Page.Question page) {
        Object value = said.get(page.field());
        return answer(page.field(), value != null ? value : page.options().getFirst().value());
    }

    Act form(Page.Form page) {
        return new Act.Answer(filled(page.fields()));
    }

    /// Adds the entries named one by one, then goes on.
    Act entries(Page.Entries page) {
        int there = page.entries().size();
        if (said.get(page.field()) instanceof List<?> wanted
                && there < wanted.size()
                && wanted.get(there) instanceof Map<?, ?> next) {
            entry = next;
            return new Act.OpenEntry(there);
        }
        entry = Map.of();
        return new Act.Answer(Map.of());
    }

    Act place(Page.Place page) {
        Map<String, Object> values = filled(page.street().stream().toList());
        Object code = said.get(page.field());
        values.put(page.field(), code != null ? code.toString() : firstPlace(page));
        return new Act.Answer(values);
    }

    private static String firstPlace(Page.Place page) {
        String at = page.chosen().orElse(page.within());
        while (Divisions.level(at) < page.depth() && !page.divisions().children(at).isEmpty()) {
            at = page.divisions().children(at).getFirst();
        }
        return at;
    }

    /// Files first, one material after the other; then the ways as named, else as offered.
    Act materials(Page.Materials page) {
        Map<String, Object> ways = new LinkedHashMap<>();
        for (Page.MaterialLine line : page.items()) {
            String way = String.valueOf(said.getOrDefault(line.id(), line.way()));
            boolean here =
                    line.standing().state() == Page.MaterialStanding.State.PRESENT
                            && line.way().equals(way);
            if (FILES.contains(way) && !here && line.open().contains(way)) {
                return new Act.Take(line.id(), way);
            }
            ways.put(line.id(), way);
        }
        return new Act.Answer(ways);
    }

    /// The way named, else the first, with its fields.
    Act deliver(Page.Deliver page) {
        Object way = said.getOrDefault("way", page.ways().getFirst().id());
        Map<String, Object> values = new LinkedHashMap<>();
        page.ways().stream()
                .filter(one -> one.id().equals(way))
                .forEach(one -> values.putAll(filled(one.fields())));
        values.put("way", way);
        return new Act.Answer(values);
    }

    Act pick(List<Map<String, Object>> rows) {
        return answer("row", row(rows));
    }

    private long row(List<Map<String, Object>> rows) {
        if (said.get("row") instanceof Number row) {
            return row.longValue();
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).values().stream().anyMatch(said::containsValue)) {
                return i;
            }
        }
        return 0;
    }

    private Map<String, Object> filled(List<Page.Field> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Page.Field field : fields) {
            Object value = entry.isEmpty() ? said.get(field.name()) : entry.get(field.name());
            if (field.source().isPresent()) {
                continue; // given by a department: read-only
            }
            if (value != null) {
                values.put(field.name(), value);
            } else {
                field.value().ifPresent(there -> values.put(field.name(), there));
            }
        }
        return values;
    }

    private static Act answer(String field, Object value) {
        return new Act.Answer(new HashMap<>(Map.of(field, value)));
    }
}
