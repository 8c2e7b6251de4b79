package kiosk.app.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackId;
import kiosk.matter.department.Department;

/// A pack of templates only: the sample city's, or written in the test.
final class TemplatePack implements Pack {
    private final Map<String, byte[]> files = new HashMap<>();

    /// All templates of the sample city.
    static TemplatePack suzhou() {
        var pack = new TemplatePack();
        var ids = new StringBuilder("pack:\n  templates:\n");
        try (var found = Files.list(folder())) {
            for (Path file : found.sorted().toList()) {
                pack.files.put("templates/" + file.getFileName(), Files.readAllBytes(file));
                ids.append("    - ").append(file.getFileName()).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack.with("pack.yaml", ids.toString());
    }

    /// One template beside the sample city's frame.
    static TemplatePack of(String id, String template) {
        return suzhou().with("pack.yaml", "pack: {templates: [" + id + "]}\n")
                .with("templates/" + id + ".yaml", template);
    }

    TemplatePack with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("kiosk-app/packs"))) {
            here = here.getParent();
        }
        return here.resolve("kiosk-app/packs/suzhou/templates");
    }

    @Override
    public PackId id() {
        return new PackId("templates", "1.0.0");
    }

    @Override
    public List<Matter> matters() {
        return List.of();
    }

    @Override
    public List<Department> departments() {
        return List.of();
    }

    @Override
    public Map<String, Map<String, Object>> dictionaries() {
        return Map.of();
    }

    @Override
    public Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public Signer signer() {
        return new Signer("test", true);
    }
}
