package kiosk.app.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values of one document, read by the types its template declares; a row sees its own values
/// first.
final class Values {
    private final String template;
    private final Map<String, Object> read;

    private Values(String template, Map<String, Object> read) {
        this.template = template;
        this.read = read;
    }

    /// Reads what `fields` declares; other values are left aside.
    static Values of(String template, Map<String, Field> fields, Map<String, ?> given)
            throws DocumentException {
        var read = new HashMap<String, Object>();
        for (Field field : fields.values()) {
            Object value = given.get(field.name());
            if (value == null || value.equals("")) {
                if (!field.optional()) {
                    throw new DocumentException(template + ": no value for " + field.name());
                }
                continue;
            }
            read.put(
                    field.name(),
                    field.type()
                            .read(value)
                            .orElseThrow(() ->
                                    new DocumentException(
                                            template
                                                    + ": "
                                                    + field.name()
                                                    + " is not "
                                                    + field.type())));
        }
        return new Values(template, read);
    }

    /// These values with a row's over them.
    Values with(Map<String, Field> columns, Map<?, ?> row) throws DocumentException {
        var given = new HashMap<String, Object>();
        row.forEach((key, value) -> {
            if (key instanceof String name && value != null) {
                given.put(name, value);
            }
        });
        var both = new HashMap<>(read);
        both.putAll(of(template, columns, given).read);
        return new Values(template, both);
    }

    Optional<Object> value(String field) {
        return Optional.ofNullable(read.get(field));
    }

    Object required(String field) throws DocumentException {
        Object value = read.get(field);
        if (value == null) {
            throw new DocumentException(template + ": no value for " + field);
        }
        return value;
    }

    List<?> rows(String field) {
        return read.get(field) instanceof List<?> rows ? rows : List.of();
    }

    /// A money or number field that is there.
    long whole(String field) throws DocumentException {
        return required(field) instanceof Long number ? number : 0L;
    }

    /// Whether a value says something: not false, zero or an empty list.
    static boolean says(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Long number -> number != 0;
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }
}
