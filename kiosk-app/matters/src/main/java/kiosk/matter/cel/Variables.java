package kiosk.matter.cel;

import java.util.Optional;

/// Present values of the names of a scope. Integers are `Long`, dates ISO text, instants `Instant`.
@FunctionalInterface
public interface Variables {

    /// The value, or empty where it is not known (yet).
    Optional<Object> find(String name);
}
