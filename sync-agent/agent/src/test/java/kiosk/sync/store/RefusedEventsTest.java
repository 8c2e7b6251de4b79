package kiosk.sync.store;

import static kiosk.sync.testing.Samples.event;
import static kiosk.sync.testing.Samples.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.List;
import kiosk.sync.OutboundEvent;
import kiosk.sync.StoreException;
import kiosk.sync.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedEventsTest {
    @TempDir Path folder;

    private H2Store open() throws StoreException {
        return H2Store.open(
                folder.resolve("store"),
                FileKey.file(folder.resolve("key")),
                InstantSource.fixed(Samples.NOW));
    }

    @Test
    void refusedEventsAreKeptAsideAndNotSent() throws Exception {
        try (H2Store store = open()) {
            store.append(List.of(), List.of(event("a"), event("b")));
            store.refused("a", "BAD_FIELD");
            store.refused("unknown", "X");
            assertThat(ids(store.pending(9))).containsExactly("b");
        }
    }

    @Test
    void aRefusedEventIsKeptWithoutTheInputsOfItsOperation() throws Exception {
        String data = "{\"caseId\":\"c\",\"in\":{\"pin\":\"280614\"},\"key\":\"k\"}";
        OutboundEvent handedIn =
                new OutboundEvent("a", "case.submitted", "c", 0, data, Samples.NOW);
        try (H2Store store = open()) {
            store.append(List.of(), List.of(handedIn));
            store.refused("a", "BAD_FIELD");
        }
        try (H2Store store = open()) {
            assertThat(store.recovery()).isEmpty();
            assertThat(store.pendingSubjects()).containsExactly("c");
        }
        try (Connection connection =
                Database.open(
                        folder.resolve("store").resolve("store"),
                        new Keys(KeyFile.read(folder.resolve("key"))),
                        Database.Mode.LOOK)) {
            List<String> kept =
                    new Tables(connection)
                            .query("SELECT data FROM outbox_refused", row -> row.getString(1));
            assertThat(kept).containsExactly("{\"caseId\":\"c\",\"key\":\"k\"}");
        }
    }
}
