package kiosk.matter.publish;

import java.util.List;
import java.util.Map;

/// What the publish checks say about a pack.
///
/// @param findings by file and line
/// @param fillRates by matter id
public record Report(List<Finding> findings, Map<String, FillRate> fillRates) {
    public Report {
        findings = List.copyOf(findings);
        fillRates = Map.copyOf(fillRates);
    }

    /// Whether the pack may be signed.
    public boolean publishable() {
        return findings.stream().noneMatch(Finding::isError);
    }

    /// How many errors.
    public long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    /// How many warnings.
    public long warnings() {
        return findings.size() - errors();
    }
}
