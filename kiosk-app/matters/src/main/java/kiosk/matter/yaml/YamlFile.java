package kiosk.matter.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import kiosk.matter.PackException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Reads one author's file as YAML 1.2 (where `no` is a word, not false).
public final class YamlFile {

    /// Larger files are refused.
    public static final int BYTES_MAX = 1 << 20;

    private YamlFile() {}

    /// The single document of the file.
    ///
    /// @throws PackException broken YAML, not UTF-8, empty, or more than one document
    public static Value read(String file, byte[] bytes) throws PackException {
        if (bytes.length > BYTES_MAX) {
            throw new PackException(file, 0, 0, "larger than " + BYTES_MAX + " bytes");
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(file)
                        .setSchema(new CoreSchema())
                        .setCodePointLimit(BYTES_MAX)
                        .build();
        try {
            Iterator<Node> documents =
                    new Compose(settings).composeAllFromString(utf8(file, bytes)).iterator();
            if (!documents.hasNext()) {
                throw new PackException(file, 0, 0, "is empty");
            }
            Value value = new Value(file, documents.next());
            if (documents.hasNext()) {
                throw new PackException(file, 0, 0, "holds more than one document");
            }
            return value;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            int column = e.getProblemMark().map(Mark::getColumn).orElse(-1) + 1;
            throw new PackException(file, line, column, "broken YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new PackException(file, 0, 0, "broken YAML: " + e.getMessage());
        }
    }

    private static String utf8(String file, byte[] bytes) throws PackException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new PackException(file, 0, 0, "is not UTF-8");
        }
    }
}
