package kiosk.app.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.PackException;
import kiosk.matter.journey.CompiledMatter;
import kiosk.matter.yaml.Value;
import kiosk.matter.yaml.YamlFile;

/// A matter as its file says it.
record WrittenMatter(Map<?, ?> written) {

    static Optional<WrittenMatter> find(Desktop desktop, String id) throws AuthorException {
        for (Map.Entry<String, CompiledMatter> entry : desktop.draft().matters().entrySet()) {
            if (entry.getValue().id().equals(id)) {
                return Optional.of(read(desktop, entry.getKey()));
            }
        }
        return Optional.empty();
    }

    private static WrittenMatter read(Desktop desktop, String file) throws AuthorException {
        try {
            byte[] bytes = desktop.draft().file(file).orElse(new byte[0]);
            Value matter = YamlFile.read(file, bytes).fields().need("matter");
            return new WrittenMatter((Map<?, ?>) plain(matter));
        } catch (PackException e) {
            throw new AuthorException(String.valueOf(e.getMessage()));
        }
    }

    private static Object plain(Value value) throws PackException {
        Object plain = value.plain();
        return plain == null ? Map.of() : plain;
    }

    /// Its name in the author's language.
    String name(Console console) {
        Object names = written.get("names");
        return names == null ? "" : words(names, console);
    }

    /// A key of the matter, or nothing.
    Optional<Object> key(String name) {
        return Optional.ofNullable(written.get(name));
    }

    /// The entries of a list or mapping by id or name.
    Map<String, Map<?, ?>> entries(String section) {
        Map<String, Map<?, ?>> entries = new LinkedHashMap<>();
        Object value = written.get(section);
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    entries.put(String.valueOf(map.get("id")), map);
                }
            }
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, entry) -> {
                if (entry instanceof Map<?, ?> fields) {
                    entries.put(String.valueOf(name), fields);
                }
            });
        }
        return entries;
    }

    /// A text in the author's language, a list of texts, or the plain value.
    static String words(Object value, Console console) {
        return switch (value) {
            case Map<?, ?> map when map.containsKey("zh-Hans") ->
                    String.valueOf(
                            map.containsKey(console.language())
                                    ? map.get(console.language())
                                    : map.get("zh-Hans"));
            case Map<?, ?> map when map.containsKey("text") -> words(map.get("text"), console);
            case List<?> list -> {
                List<String> all = new ArrayList<>();
                list.forEach(item -> all.add(words(item, console)));
                yield String.join("; ", all);
            }
            case null -> "";
            default -> String.valueOf(value);
        };
    }
}
