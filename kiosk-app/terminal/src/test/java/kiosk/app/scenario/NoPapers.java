package kiosk.app.scenario;

import java.util.Map;
import java.util.Set;
import kiosk.app.visit.Papers;

/// Prints nothing: for tests that never come to paper.
final class NoPapers implements Papers {
    @Override
    public Paper make(String template, Map<String, Object> fields, Frame frame) {
        throw new IllegalStateException("no paper is expected here");
    }

    @Override
    public Set<String> signed(String template) {
        return Set.of();
    }
}
