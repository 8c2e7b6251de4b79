package kiosk.device.ipp;

import java.util.Arrays;
import java.util.List;

/// A named attribute with one or more values.
public record IppAttribute(String name, List<IppValue> values) {
    public IppAttribute {
        values = List.copyOf(values);
    }

    /// Texts of one kind.
    public static IppAttribute of(int tag, String name, String... texts) {
        return new IppAttribute(
                name, Arrays.stream(texts).map(text -> IppValue.of(tag, text)).toList());
    }

    /// Integers or enums.
    public static IppAttribute of(int tag, String name, int... numbers) {
        return new IppAttribute(
                name, Arrays.stream(numbers).mapToObj(n -> IppValue.of(tag, n)).toList());
    }

    /// Yes or no.
    public static IppAttribute of(String name, boolean yes) {
        return new IppAttribute(name, List.of(IppValue.of(yes)));
    }
}
