package kiosk.matter.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kiosk.matter.Texts;
import kiosk.matter.yaml.At;

/// Collects findings.
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    /// A mistake that stops the signature.
    Said error(At at, String code) {
        return new Said(at, Finding.Severity.ERROR, code);
    }

    /// Something worth a look.
    Said warning(At at, String code) {
        return new Said(at, Finding.Severity.WARNING, code);
    }

    void add(Finding finding) {
        all.add(finding);
    }

    /// By file and line.
    List<Finding> sorted() {
        return all.stream()
                .distinct()
                .sorted(
                        Comparator.comparing((Finding f) -> f.at().file())
                                .thenComparingInt(f -> f.at().line())
                                .thenComparingInt(f -> f.at().column())
                                .thenComparing(Finding::code))
                .toList();
    }

    /// A finding that still lacks its words.
    final class Said {
        private final At at;
        private final Finding.Severity severity;
        private final String code;

        private Said(At at, Finding.Severity severity, String code) {
            this.at = at;
            this.severity = severity;
            this.code = code;
        }

        /// What is wrong, then what to do.
        void say(Texts sentence, Texts remedy) {
            add(new Finding(at, severity, code, sentence, remedy));
        }
    }
}
