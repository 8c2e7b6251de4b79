package kiosk.sync.testing;

import java.time.Instant;
import java.util.List;
import kiosk.sync.DownEvent;
import kiosk.sync.JournalEntry;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store.Keepsake;

/// Values for tests.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123456789Z");

    private Samples() {}

    public static JournalEntry entry(
            String caseId, JournalEntry.Phase phase, String effect, String key) {
        return new JournalEntry("visit-1", caseId, phase, effect, key, "{\"a\":\"市\"}", NOW);
    }

    public static OutboundEvent event(String id) {
        return event(id, 0);
    }

    public static OutboundEvent event(String id, int lane) {
        return new OutboundEvent(id, "case.submitted", "case-1", lane, "{\"x\":1}", NOW);
    }

    public static OutboundEvent bigEvent(String id, int bytes) {
        String data = "{\"x\":\"" + "y".repeat(bytes - 8) + "\"}";
        return new OutboundEvent(id, "case.submitted", "case-1", 1, data, NOW);
    }

    public static DownEvent down(long n) {
        return new DownEvent(n, "case-1", "case.accepted", "{\"n\":" + n + "}", NOW);
    }

    public static Keepsake keepsake(String code, boolean printed) {
        return new Keepsake("owner-1", "case-1", code, "receipt", "{\"no\":7}", printed);
    }

    public static List<String> ids(List<kiosk.sync.Store.Pending> rows) {
        return rows.stream().map(row -> row.event().id()).toList();
    }
}
