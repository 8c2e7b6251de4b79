package kiosk.app.scenario;

import java.util.List;
import kiosk.app.visit.Json;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;

/// Cuts the power once, at a point of the journal.
///
/// Points: `<step>.sent` = the step's outside effect is written down and about to happen (its
/// intent is durable); `<step>.done` = its outcome is about to be written; a plain number = that
/// append, counted from 1, just after it became durable.
final class PowerLine implements MemoryStore.Boundary {
    private String point = "";
    private int appends;

    /// Cuts at this point, once.
    void cutAt(String where) {
        point = where;
    }

    int appends() {
        return appends;
    }

    @Override
    public void before(List<JournalEntry> entries, List<OutboundEvent> events) {
        if (entries.stream().anyMatch(e -> matches(e, Phase.OUTCOME, ".done"))) {
            cut();
        }
    }

    @Override
    public void after(List<JournalEntry> entries, List<OutboundEvent> events) {
        appends++;
        if (point.equals(Integer.toString(appends))
                || entries.stream().anyMatch(e -> matches(e, Phase.INTENT, ".sent"))) {
            cut();
        }
    }

    private boolean matches(JournalEntry entry, Phase phase, String suffix) {
        if (!point.endsWith(suffix) || entry.phase() != phase) {
            return false;
        }
        String step = point.substring(0, point.length() - suffix.length());
        return entry.key().equals(step)
                || step.equals(Json.read(entry.body()).getOrDefault("step", ""));
    }

    private void cut() {
        String where = point;
        point = "";
        throw new PowerCut(where);
    }
}
