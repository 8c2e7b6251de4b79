package kiosk.app.visit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Matter;
import kiosk.sync.DownEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What an outlet may do: themes and ids of matters; no words at all is everything.
///
/// Thread rule: immutable, any thread.
public record Licences(Set<String> words) {

    /// Everything.
    public static final Licences ALL = new Licences(Set.of());

    private static final String OUTLET = "terminal.outlet";

    public Licences {
        words = Set.copyOf(words);
    }

    /// Of a line of the configuration: words with spaces between, or `all`.
    public static Licences of(String line) {
        Set<String> words = new LinkedHashSet<>(List.of(line.strip().split("[\\s,]+")));
        words.remove("");
        return words.contains("all") ? ALL : new Licences(words);
    }

    /// What central said last; empty when it said nothing of licences.
    static Optional<Licences> latest(Store store) throws StoreException {
        return store.downEvents("").stream()
                .filter(event -> event.type().equals(OUTLET))
                .reduce((_, later) -> later)
                .flatMap(Licences::of);
    }

    /// Of an event about the outlet; empty for others, and where nothing is said of licences.
    static Optional<Licences> of(DownEvent event) {
        if (!event.type().equals(OUTLET)
                || !(Json.read(event.body()).get("licensed") instanceof List<?> words)) {
            return Optional.empty();
        }
        Set<String> said = new LinkedHashSet<>();
        words.forEach(word -> said.add(String.valueOf(word)));
        return Optional.of(new Licences(said));
    }

    /// Whether the outlet may do it.
    public boolean allow(Matter matter) {
        return words.isEmpty()
                || words.contains(matter.id())
                || words.contains(matter.theme());
    }
}
