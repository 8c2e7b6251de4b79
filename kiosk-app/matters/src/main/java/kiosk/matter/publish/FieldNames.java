package kiosk.matter.publish;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Pack;
import kiosk.matter.PackException;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.publish.Origins.Kind;
import kiosk.matter.yaml.YamlFile;

/// The fields of a matter by where they come from: what the fill rate counts, as declared and in a
/// real run.
///
/// @param calls variables and `call.*` fields that departments fill
/// @param card fields of identity cards
/// @param asked variables that the person is asked
public record FieldNames(Set<String> calls, Set<String> card, Set<String> asked) {
    private static final Set<String> OUTWARD = Set.of("call", "applicant", "spouse", "principal");

    public FieldNames {
        calls = Set.copyOf(calls);
        card = Set.copyOf(card);
        asked = Set.copyOf(asked);
    }

    static FieldNames of(Uses uses, Origins origins) {
        Set<String> calls = new TreeSet<>(origins.by(Kind.CALL));
        calls.addAll(origins.by(Kind.RECORD));
        Set<String> card = new TreeSet<>();
        for (Uses.Use use : uses.all()) {
            boolean whether = use.name().endsWith(".ok") || use.name().endsWith(".silent");
            if (!OUTWARD.contains(use.root()) || whether) {
                continue;
            }
            if (use.root().equals("call")) {
                if (!use.name().startsWith("call.submit.")) {
                    calls.add(use.name());
                }
            } else {
                card.add(use.name());
            }
        }
        Set<String> asked = new TreeSet<>(origins.by(Kind.ASKED));
        asked.removeAll(calls);
        return new FieldNames(calls, card, asked);
    }

    /// The fields of a matter as it is written in its pack; empty where it is not there.
    public static Optional<FieldNames> of(Pack pack, String matter) {
        Optional<CompiledMatter> compiled =
                pack.matters().stream()
                        .filter(m -> m.id().equals(matter))
                        .filter(CompiledMatter.class::isInstance)
                        .map(CompiledMatter.class::cast)
                        .findFirst();
        Optional<byte[]> written = pack.written(matter);
        if (compiled.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    of(
                            Uses.of(
                                    YamlFile.read(matter, written.get())
                                            .fields()
                                            .need("matter")
                                            .fields()),
                            Origins.of(compiled.get().model())));
        } catch (PackException e) {
            throw new IllegalStateException("a pack that was read before: " + matter, e);
        }
    }

    /// As declared.
    public FillRate declared() {
        return new FillRate(calls.size(), card.size(), asked.size());
    }

    /// What departments filled in this run, what the card did, and what the person was asked.
    public FillRate run(Journey journey) {
        Set<String> said = new HashSet<>();
        for (Event event : journey.events()) {
            if (event instanceof Event.Answered answered) {
                said.addAll(answered.values().keySet());
            }
        }
        Map<String, Object> known = journey.variables();
        Set<String> variables = new HashSet<>(calls);
        variables.removeIf(name -> name.startsWith("call."));
        variables.addAll(asked);
        said.retainAll(variables);
        long filled =
                calls.stream().filter(name -> !said.contains(name) && there(known, name)).count();
        long shown = card.stream().filter(name -> there(known, name)).count();
        return new FillRate((int) filled, (int) shown, said.size());
    }

    private static boolean there(Map<String, Object> tree, String name) {
        String path = name.contains(".") ? name : "data." + name;
        Object at = tree;
        for (String part : path.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return false;
            }
            at = map.get(part);
        }
        return true;
    }
}
