package kiosk.sync.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.sync.DownEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;

/// Where this terminal stands and which outlets are nearest, as central told with
/// `terminal.outlet`.
///
/// @param licence number of the outlet's business licence
/// @param position where in the outlet
/// @param nearest the nearest first, at most three
public record OutletNote(
        String id, Words words, String licence, String position, List<Near> nearest) {
    /// The event's type.
    public static final String TYPE = "terminal.outlet";

    public OutletNote {
        nearest = List.copyOf(nearest);
    }

    /// Name and address in both languages.
    public record Words(String nameZh, String nameEn, String addressZh, String addressEn) {}

    /// An outlet to go to instead.
    public record Near(Words words, long metres) {}

    /// What central told last, also before the last restart.
    public static Optional<OutletNote> latest(Store store) throws StoreException {
        return store.downEvents("").stream()
                .filter(event -> event.type().equals(TYPE))
                .reduce((_, later) -> later)
                .flatMap(OutletNote::of);
    }

    /// Of an event of this type; empty for others and for what cannot be read.
    public static Optional<OutletNote> of(DownEvent event) {
        if (!event.type().equals(TYPE)) {
            return Optional.empty();
        }
        try {
            JsonNode body = Json.object(event.body().getBytes(StandardCharsets.UTF_8));
            List<Near> nearest = new ArrayList<>();
            for (JsonNode near : body.path("nearest")) {
                nearest.add(new Near(words(near), near.path("metres").asLong()));
            }
            return Optional.of(
                    new OutletNote(
                            body.path("id").asText(),
                            words(body),
                            body.path("licence").asText(),
                            body.path("position").asText(),
                            nearest));
        } catch (MalformedException e) {
            // Another generation of central: the configuration's names stay.
            return Optional.empty();
        }
    }

    private static Words words(JsonNode node) {
        return new Words(
                node.path("nameZh").asText(),
                node.path("nameEn").asText(),
                node.path("addressZh").asText(),
                node.path("addressEn").asText());
    }
}
