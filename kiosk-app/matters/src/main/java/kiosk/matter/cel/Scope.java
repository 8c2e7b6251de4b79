package kiosk.matter.cel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Every name an expression may use, with its type. Names are dotted: `call.fine.fineFen`.
///
/// @param proven the expressions were checked before the pack was signed: each is compiled when it
///   is needed first
public record Scope(Map<String, ValueType> names, boolean proven) {
    public Scope {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /// Type of a name.
    public Optional<ValueType> type(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /// This scope and more names.
    public Scope with(Map<String, ValueType> more) {
        Map<String, ValueType> all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new Scope(all, proven);
    }
}
