package kiosk.matter.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;

/// A mapping of an author's file, in written order.
public final class Fields {

    private final At at;
    private final Map<String, Value> values;
    private final Map<String, At> keyPlaces;

    Fields(At at, Map<String, Value> values, Map<String, At> keyPlaces) {
        this.at = at;
        this.values = values;
        this.keyPlaces = keyPlaces;
    }

    /// Where the mapping begins.
    public At at() {
        return at;
    }

    /// Its keys.
    public Set<String> keys() {
        return values.keySet();
    }

    /// Where a key stands.
    public At keyAt(String key) {
        return keyPlaces.getOrDefault(key, at);
    }

    /// The value of a key that must be there.
    public Value need(String key) throws PackException {
        Value value = values.get(key);
        if (value == null) {
            throw at.refuse("the key '" + key + "' is missing");
        }
        return value;
    }

    /// The value of a key that may be there.
    public Optional<Value> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// Text or `otherwise`.
    public String text(String key, String otherwise) throws PackException {
        Value value = values.get(key);
        return value == null ? otherwise : value.text();
    }

    /// Number or `otherwise`.
    public long integer(String key, long otherwise) throws PackException {
        Value value = values.get(key);
        return value == null ? otherwise : value.integer();
    }

    /// True or false, or `otherwise`.
    public boolean flag(String key, boolean otherwise) throws PackException {
        Value value = values.get(key);
        return value == null ? otherwise : value.flag();
    }

    /// Texts of a list, or none.
    public List<String> texts(String key) throws PackException {
        Value value = values.get(key);
        return value == null ? List.of() : value.texts();
    }

    /// Items of a list, or none.
    public List<Value> list(String key) throws PackException {
        Value value = values.get(key);
        return value == null ? List.of() : value.list();
    }
}
