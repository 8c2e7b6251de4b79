package kiosk.device.sim.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kiosk.device.IdentityDocument.Kind;
import kiosk.device.sdt.TextBlock.Field;

/// Everybody and everything a person can lay on or tap, from `people.json`.
///
/// @param people by key, in file order
/// @param wallets by key, in file order
public record People(Map<String, Person> people, Map<String, WalletKind> wallets) {
    private static final String BUILT_IN = "people.json";

    /// `people.json` in the folder, or the built-in set where there is none.
    ///
    /// @throws IOException unreadable, or not of this form; the message says where
    public static People in(Path dir) throws IOException {
        Path file = dir.resolve(BUILT_IN);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, file.toString());
            }
        }
        return builtIn();
    }

    /// The built-in set: fictitious, formally valid numbers.
    public static People builtIn() throws IOException {
        try (InputStream in = People.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IOException("built-in people.json is missing");
            }
            return read(in, "built-in people.json");
        }
    }

    /// Somebody by key.
    public Optional<Person> person(String key) {
        return Optional.ofNullable(people.get(key));
    }

    private static People read(InputStream in, String where) throws IOException {
        JsonNode root = new ObjectMapper().readTree(in);
        var people = new LinkedHashMap<String, Person>();
        var wallets = new LinkedHashMap<String, WalletKind>();
        try {
            for (JsonNode each : root.path("people")) {
                Person person = person(each);
                people.put(person.key(), person);
                person.record().encode();
            }
            for (JsonNode each : root.path("wallets")) {
                WalletKind wallet = wallet(each);
                wallets.put(wallet.key(), wallet);
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(where + ": " + e.getMessage(), e);
        }
        return new People(people, wallets);
    }

    private static Person person(JsonNode node) {
        var card = new EnumMap<Field, String>(Field.class);
        for (Map.Entry<String, JsonNode> entry : node.path("card").properties()) {
            card.put(Field.valueOf(entry.getKey()), entry.getValue().asText());
        }
        return new Person(
                text(node, "key"),
                text(node, "story"),
                node.path("phone").asText(""),
                Kind.valueOf(node.path("kind").asText(Kind.RESIDENT_CARD.name())),
                card);
    }

    private static WalletKind wallet(JsonNode node) {
        return new WalletKind(
                text(node, "key"),
                text(node, "brand"),
                text(node, "account"),
                node.path("singleFen").asLong(-1),
                node.path("dayFen").asLong(-1),
                node.path("balanceFen").asLong(0));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("'" + field + "' is missing in " + node);
        }
        return text;
    }
}
