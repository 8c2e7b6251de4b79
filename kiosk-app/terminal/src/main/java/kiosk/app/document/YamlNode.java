package kiosk.app.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.PackException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A place in a YAML 1.2 file, read strictly: whatever is not asked for is an error with its line.
final class YamlNode {
    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode parse(String file, byte[] bytes) throws PackException {
        var settings = LoadSettings.builder().setLabel(file).build();
        try {
            Node root =
                    new Compose(settings)
                            .composeString(new String(bytes, StandardCharsets.UTF_8))
                            .orElseThrow(() -> new PackException(file, 0, 0, "is empty"));
            return new YamlNode(file, root);
        } catch (MarkedYamlEngineException marked) {
            var mark = marked.getProblemMark();
            throw new PackException(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    marked.getProblem());
        } catch (YamlEngineException broken) {
            throw new PackException(file, 0, 0, "is not YAML: " + broken.getMessage());
        }
    }

    PackException wrong(String problem) {
        return node.getStartMark()
                .map(mark ->
                        new PackException(file, mark.getLine() + 1, mark.getColumn() + 1, problem))
                .orElseGet(() -> new PackException(file, 0, 0, problem));
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /// Keys and places, none unknown, none twice.
    Map<String, YamlNode> map(Set<String> known) throws PackException {
        Map<String, YamlNode> map = map();
        for (var entry : map.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue().wrong("unknown key " + entry.getKey());
            }
        }
        return map;
    }

    Map<String, YamlNode> map() throws PackException {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must be a map");
        }
        var map = new LinkedHashMap<String, YamlNode>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = new YamlNode(file, tuple.getKeyNode());
            if (map.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.wrong("twice: " + key.text());
            }
        }
        return map;
    }

    List<YamlNode> list() throws PackException {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("must be a list");
        }
        return sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList();
    }

    String text() throws PackException {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("must be a text");
        }
        return scalar.getValue();
    }

    int number(int least, int most) throws PackException {
        if (scalarValue() instanceof Long number && number >= least && number <= most) {
            return number.intValue();
        }
        throw wrong("must be a number from " + least + " to " + most);
    }

    /// Plain data: maps, lists, strings, longs, booleans.
    Object data() throws PackException {
        if (isMap()) {
            var data = new LinkedHashMap<String, Object>();
            for (var entry : map().entrySet()) {
                data.put(entry.getKey(), entry.getValue().data());
            }
            return data;
        }
        if (isList()) {
            var data = new ArrayList<Object>();
            for (YamlNode item : list()) {
                data.add(item.data());
            }
            return data;
        }
        return scalarValue();
    }

    private Object scalarValue() throws PackException {
        String text = text();
        if (node.getTag().equals(Tag.INT)) {
            try {
                return Long.decode(text);
            } catch (NumberFormatException tooLong) {
                throw wrong("not a whole number: " + text);
            }
        }
        return node.getTag().equals(Tag.BOOL) ? (Object) Boolean.valueOf(text) : text;
    }

    /// The child under `key`, which must be there.
    static YamlNode need(YamlNode parent, Map<String, YamlNode> map, String key)
            throws PackException {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> parent.wrong("needs " + key));
    }
}
