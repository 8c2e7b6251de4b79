package kiosk.app.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import kiosk.matter.Texts;

/// Reads one template file, strictly.
final class TemplateReader {
    private static final Set<String> KEYS =
            Set.of("template", "kind", "title", "fields", "body", "seal", "signed", "sample");

    private TemplateReader() {}

    static Template read(String file, byte[] bytes) throws PackException {
        YamlNode root = YamlNode.parse(file, bytes);
        Map<String, YamlNode> map = root.map(KEYS);
        Map<String, Field> fields = fields(YamlNode.need(root, map, "fields"));
        Template.Kind kind = kind(YamlNode.need(root, map, "kind"));
        var blocks = new BlockReader(kind, fields);
        var seal = map.get("seal");
        var body = blocks.body(YamlNode.need(root, map, "body"));
        Optional<Template.Seal> sealed =
                seal == null ? Optional.empty() : Optional.of(blocks.seal(seal));
        Set<String> signed = signed(YamlNode.need(root, map, "signed"), fields);
        YamlNode sample = YamlNode.need(root, map, "sample");
        return new Template(
                new Template.Parts(
                        YamlNode.need(root, map, "template").text(),
                        kind,
                        texts(YamlNode.need(root, map, "title")),
                        fields,
                        body,
                        sealed,
                        signed,
                        sample(sample, fields)));
    }

    private static Template.Kind kind(YamlNode node) throws PackException {
        return switch (node.text()) {
            case "receipt" -> Template.Kind.RECEIPT;
            case "page" -> Template.Kind.PAGE;
            default -> throw node.wrong("kind is receipt or page");
        };
    }

    /// `name: type`, `name: type?`, or `name: {list: {...}}`.
    private static Map<String, Field> fields(YamlNode node) throws PackException {
        var fields = new LinkedHashMap<String, Field>();
        for (var entry : node.map().entrySet()) {
            fields.put(entry.getKey(), field(entry.getKey(), entry.getValue()));
        }
        return Map.copyOf(fields);
    }

    private static Field field(String name, YamlNode node) throws PackException {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw node.wrong("not a field name: " + name);
        }
        if (node.isMap()) {
            var list = YamlNode.need(node, node.map(Set.of("list")), "list");
            return new Field(name, FieldType.LIST, false, fields(list));
        }
        String word = node.text();
        boolean optional = word.endsWith("?");
        String type = optional ? word.substring(0, word.length() - 1) : word;
        for (FieldType known : FieldType.values()) {
            if (known != FieldType.LIST && known.name().toLowerCase(Locale.ROOT).equals(type)) {
                return new Field(name, known, optional, Map.of());
            }
        }
        throw node.wrong("unknown type " + type);
    }

    private static Set<String> signed(YamlNode node, Map<String, Field> fields)
            throws PackException {
        var signed = new LinkedHashSet<String>();
        for (YamlNode item : node.list()) {
            Field field = fields.get(item.text());
            if (field == null || field.type() == FieldType.LIST) {
                throw item.wrong("cannot be signed: " + item.text());
            }
            signed.add(item.text());
        }
        return signed;
    }

    /// Texts by language; a plain string is the same in all.
    static Texts texts(YamlNode node) throws PackException {
        if (!node.isMap()) {
            return Texts.same(node.text());
        }
        var byLanguage = new LinkedHashMap<String, String>();
        for (var entry : node.map(Set.of(Texts.BASE, "en")).entrySet()) {
            byLanguage.put(entry.getKey(), entry.getValue().text());
        }
        if (!byLanguage.containsKey(Texts.BASE)) {
            throw node.wrong("needs " + Texts.BASE);
        }
        return new Texts(byLanguage);
    }

    /// A template without a full, well-typed sample is not accepted: it could not be tried.
    private static Map<String, Object> sample(YamlNode node, Map<String, Field> fields)
            throws PackException {
        var sample = new LinkedHashMap<String, Object>();
        for (var entry : node.map(fields.keySet()).entrySet()) {
            sample.put(entry.getKey(), entry.getValue().data());
        }
        var missing = new LinkedHashSet<>(fields.keySet());
        missing.removeAll(sample.keySet());
        if (!missing.isEmpty()) {
            throw node.wrong("sample has no " + missing);
        }
        for (Field field : fields.values()) {
            Object value = sample.getOrDefault(field.name(), "");
            if (field.type().read(value).isEmpty()) {
                throw node.wrong("sample: " + field.name() + " is not " + field.type());
            }
        }
        return Map.copyOf(sample);
    }
}
