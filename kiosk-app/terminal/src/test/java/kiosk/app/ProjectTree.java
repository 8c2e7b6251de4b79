package kiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The checked-out project, for tests that read sources instead of classes.
final class ProjectTree {

    /// Module name (as in coverage.yaml) to its folder.
    static final Map<String, String> MODULES =
            Map.of(
                    "device-drivers", "device-drivers",
                    "avatar", "avatar",
                    "sync-agent", "sync-agent/agent",
                    "central", "sync-agent/central",
                    "matters", "kiosk-app/matters",
                    "terminal", "kiosk-app/terminal");

    private ProjectTree() {}

    /// The folder that holds coverage.yaml, from wherever the tests were started.
    static Path root() {
        for (var dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.exists(dir.resolve("coverage.yaml"))) {
                return dir;
            }
        }
        throw new IllegalStateException("no coverage.yaml above " + Path.of("").toAbsolutePath());
    }

    static Path mainSources(String module) {
        return sources(module, "main");
    }

    static Path testSources(String module) {
        return sources(module, "test");
    }

    /// Every Java file below a folder; none when the folder is not there yet.
    static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sources(String module, String kind) {
        var folder = MODULES.get(module);
        if (folder == null) {
            throw new IllegalArgumentException("no module " + module + " in " + MODULES.keySet());
        }
        return root().resolve(folder).resolve("src").resolve(kind).resolve("java");
    }
}
