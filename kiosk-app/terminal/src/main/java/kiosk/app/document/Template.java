package kiosk.app.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.matter.Texts;

/// A document template of a pack, read and checked.
///
/// Thread rule: immutable, any thread.
public final class Template {

    /// What it is set on.
    public enum Kind {
        /// 80 mm roll.
        RECEIPT,
        /// A4.
        PAGE
    }

    private final String id;
    private final Kind kind;
    private final Texts title;
    private final Map<String, Field> fields;
    private final List<Block> body;
    private final Optional<Seal> seal;
    private final Set<String> signed;
    private final Map<String, Object> sample;

    Template(Parts parts) {
        id = parts.id();
        kind = parts.kind();
        title = parts.title();
        fields = parts.fields();
        body = parts.body();
        seal = parts.seal();
        signed = Set.copyOf(parts.signed());
        sample = parts.sample();
    }

    /// Everything a template consists of.
    record Parts(
            String id,
            Kind kind,
            Texts title,
            Map<String, Field> fields,
            List<Block> body,
            Optional<Seal> seal,
            Set<String> signed,
            Map<String, Object> sample) {}

    /// The seal on a page.
    ///
    /// @param issuer around the ring
    /// @param purpose in the middle
    record Seal(Pattern issuer, Pattern purpose) {}

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Texts title() {
        return title;
    }

    /// Names of all fields it takes.
    public Set<String> fieldNames() {
        return fields.keySet();
    }

    /// Names of the fields it cannot do without.
    public Set<String> requiredFields() {
        return fields.values().stream()
                .filter(field -> !field.optional())
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Names of the fields that go signed into the QR code.
    public Set<String> signedFields() {
        return signed;
    }

    /// Fictitious values for every field, for previews and tests.
    public Map<String, Object> sample() {
        return sample;
    }

    Map<String, Field> fields() {
        return fields;
    }

    List<Block> body() {
        return body;
    }

    Optional<Seal> seal() {
        return seal;
    }
}
