package kiosk.central.documents;

import java.util.Optional;
import java.util.Set;

/// Which fields a document template puts on paper.
@FunctionalInterface
public interface PrintedFields {
    /// Names of the fields; empty when the template is not known here: every field counts then.
    Optional<Set<String>> of(String template);
}
