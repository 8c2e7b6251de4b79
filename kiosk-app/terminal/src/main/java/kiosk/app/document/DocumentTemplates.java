package kiosk.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kiosk.matter.Pack;
import kiosk.matter.PackException;

/// The document templates of a pack, read and checked: `pack.yaml` names them under `pack`,
/// `templates`; the words around them (`templates/frame.yaml`) are always read. The machine's own
/// papers are there with every pack.
///
/// Thread rule: immutable, any thread.
public final class DocumentTemplates {
    private static final String PACK_FILE = "pack.yaml";
    private static final String FOLDER = "templates/";
    private static final String ENDING = ".yaml";
    private static final List<String> MACHINE = List.of(
                    "day-slip",
                    "test-receipt",
                    "test-page",
                    "one-time-notice",
                    "one-time-notice-slip");

    private final Map<String, Template> byId;
    private final FrameWords words;

    private DocumentTemplates(Map<String, Template> byId, FrameWords words) {
        this.byId = byId;
        this.words = words;
    }

    /// Reads every template the pack names.
    ///
    /// @throws PackException with file, line and column of the first thing that is wrong
    public static DocumentTemplates load(Pack pack) throws PackException {
        YamlNode root = YamlNode.parse(PACK_FILE, file(pack, PACK_FILE));
        YamlNode head = YamlNode.need(root, root.map(), "pack");
        YamlNode names = YamlNode.need(head, head.map(), "templates");
        var byId = new LinkedHashMap<String, Template>();
        for (YamlNode item : names.list()) {
            String path = path(item.text());
            if (path.equals(FrameWords.FILE)) {
                continue;
            }
            byte[] bytes =
                    pack.file(path).orElseThrow(() -> item.wrong("no such template: " + path));
            Template template = TemplateReader.read(path, bytes);
            if (!path.equals(path(template.id()))) {
                throw new PackException(path, 1, 1, "template is called " + template.id());
            }
            byId.put(template.id(), template);
        }
        for (String id : MACHINE) {
            byId.put(id, TemplateReader.read(id + ENDING, machine(id + ENDING)));
        }
        return new DocumentTemplates(
                Map.copyOf(byId), FrameWords.read(FrameWords.FILE, file(pack, FrameWords.FILE)));
    }

    private static byte[] machine(String file) throws PackException {
        try (InputStream in =
                DocumentTemplates.class.getResourceAsStream(
                        "/kiosk/app/document/machine/" + file)) {
            if (in == null) {
                throw new PackException(file, 0, 0, "is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new PackException(file, 0, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static byte[] file(Pack pack, String path) throws PackException {
        return pack.file(path)
                .orElseThrow(() -> new PackException(path, 0, 0, "is not in the pack"));
    }

    /// `fine-receipt` or `templates/fine-receipt.yaml`.
    private static String path(String name) {
        String withFolder = name.startsWith(FOLDER) ? name : FOLDER + name;
        return withFolder.endsWith(ENDING) ? withFolder : withFolder + ENDING;
    }

    /// Ids of all templates.
    public Set<String> ids() {
        return byId.keySet();
    }

    public Optional<Template> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Fields a caller would leave out although the template needs them; empty when all is well.
    public Set<String> missing(String id, Set<String> given) {
        var missing = new TreeSet<>(byId(id).map(Template::requiredFields).orElse(Set.of()));
        missing.removeAll(given);
        missing.remove(Documents.ISSUED_AT);
        return missing;
    }

    /// The words around every document.
    public FrameWords words() {
        return words;
    }
}
