package kiosk.matter.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.matter.PackException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One value of an author's file with its place. Every reading method refuses what does not fit,
/// naming file, line and column.
public final class Value {

    private final String file;
    private final Node node;

    Value(String file, Node node) throws PackException {
        this.file = file;
        this.node = node;
        if (node.getAnchor().isPresent()) {
            throw at().refuse("anchors and aliases are not allowed");
        }
    }

    /// Where it begins.
    public At at() {
        return node.getStartMark()
                .map(mark -> new At(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new At(file, 0, 0));
    }

    /// Where the text inside a scalar begins: after an opening quote.
    public At textAt() {
        boolean quoted =
                node instanceof ScalarNode scalar
                        && (scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                                || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED);
        return at().plus(quoted ? 1 : 0);
    }

    /// Whether this is a mapping.
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /// Whether this is a sequence.
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /// Whether this is text (quoted or plain, but not a number, boolean or null).
    public boolean isText() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
    }

    /// The text.
    public String text() throws PackException {
        if (!isText()) {
            throw at().refuse("text expected");
        }
        return ((ScalarNode) node).getValue();
    }

    /// The characters of any scalar: for expressions, which may look like numbers or booleans.
    public String source() throws PackException {
        if (!(node instanceof ScalarNode scalar)) {
            throw at().refuse("an expression expected");
        }
        return scalar.getValue();
    }

    /// A whole number.
    public long integer() throws PackException {
        try {
            if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.INT)) {
                return Long.parseLong(scalar.getValue());
            }
        } catch (NumberFormatException e) {
            throw at().refuse("a whole number of at most 18 digits expected");
        }
        throw at().refuse("a whole number expected");
    }

    /// True or false.
    public boolean flag() throws PackException {
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        throw at().refuse("true or false expected");
    }

    /// The items of a sequence.
    public List<Value> list() throws PackException {
        if (!(node instanceof SequenceNode sequence)) {
            throw at().refuse("a list expected");
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Value(file, item));
        }
        return items;
    }

    /// The texts of a sequence of texts.
    public List<String> texts() throws PackException {
        List<String> texts = new ArrayList<>();
        for (Value item : list()) {
            texts.add(item.text());
        }
        return texts;
    }

    /// The mapping with any keys.
    public Fields fields() throws PackException {
        if (!(node instanceof MappingNode mapping)) {
            throw at().refuse("a mapping (key: value) expected");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, At> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Value key = new Value(file, tuple.getKeyNode());
            String name = key.source();
            if (values.put(name, new Value(file, tuple.getValueNode())) != null) {
                throw key.at().refuse("the key '" + name + "' stands here twice");
            }
            keys.put(name, key.at());
        }
        return new Fields(at(), values, keys);
    }

    /// The mapping, refusing every key not in `known`.
    public Fields fields(String... known) throws PackException {
        Fields fields = fields();
        Set<String> allowed = new HashSet<>(List.of(known));
        for (String key : fields.keys()) {
            if (!allowed.contains(key)) {
                throw fields.keyAt(key)
                        .refuse(
                                "unknown key '"
                                        + key
                                        + "'; known here: "
                                        + String.join(", ", known));
            }
        }
        return fields;
    }

    /// The mapping of this place in the language.
    public Fields fields(Keys known) throws PackException {
        return fields(known.keys().toArray(new String[0]));
    }

    /// JSON-like: `String`, `Long`, `Boolean`, `null`, `List`, `Map`.
    public @Nullable Object plain() throws PackException {
        if (isMap()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            Fields fields = fields();
            for (String key : fields.keys()) {
                map.put(key, fields.need(key).plain());
            }
            return map;
        }
        if (isList()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Value item : list()) {
                list.add(item.plain());
            }
            return list;
        }
        return scalar();
    }

    private @Nullable Object scalar() throws PackException {
        Tag tag = node.getTag();
        if (tag.equals(Tag.BOOL)) {
            return flag();
        }
        if (tag.equals(Tag.INT)) {
            return integer();
        }
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.STR)) {
            return text();
        }
        throw at().refuse("only text, whole numbers and true or false are allowed");
    }
}
