package kiosk.device.ipp;

import java.util.List;
import java.util.Optional;

/// Attributes that belong together.
///
/// @param tag [#OPERATION], [#JOB] or [#PRINTER]
public record IppGroup(int tag, List<IppAttribute> attributes) {
    public static final int OPERATION = 0x01;
    public static final int JOB = 0x02;
    public static final int PRINTER = 0x04;
    public static final int UNSUPPORTED = 0x05;

    public IppGroup {
        attributes = List.copyOf(attributes);
    }

    /// A group of these attributes.
    public static IppGroup of(int tag, IppAttribute... attributes) {
        return new IppGroup(tag, List.of(attributes));
    }

    /// The attribute of that name.
    public Optional<IppAttribute> find(String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    /// The first value of an attribute, where it has one (out-of-band values are none).
    public Optional<IppValue> value(String name) {
        return find(name)
                .flatMap(attribute -> attribute.values().stream().findFirst())
                .filter(value -> value.tag() >= 0x20);
    }

    /// All texts of an attribute.
    public List<String> texts(String name) {
        return find(name).stream()
                .flatMap(attribute -> attribute.values().stream())
                .filter(value -> value.tag() >= 0x20)
                .map(IppValue::text)
                .toList();
    }

    /// All numbers of an attribute.
    public List<Integer> numbers(String name) {
        return find(name).stream()
                .flatMap(attribute -> attribute.values().stream())
                .filter(value -> value.tag() == IppValue.INTEGER || value.tag() == IppValue.ENUM)
                .map(IppValue::number)
                .toList();
    }
}
