package kiosk.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kiosk.sync.settings.Finding;

/// The configuration cannot be used. The message names file, line, key and what to do.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /// A problem in words for an operator.
    public ConfigException(String problem) {
        super(problem);
        findings = List.of();
    }

    /// A problem in words for an operator.
    public ConfigException(String problem, Throwable cause) {
        super(problem, cause);
        findings = List.of();
    }

    ConfigException(Path file, List<Finding> findings) {
        super(
                findings.stream()
                        .map(finding -> file + ": " + finding)
                        .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /// Every fault of the file, in both languages; empty where the trouble is another one.
    public List<Finding> findings() {
        return findings;
    }
}
