package kiosk.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kiosk.matter.pack.PackShelf;
import kiosk.sync.Ids;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells central of a pack that was not taken.
///
/// Thread rule: any thread.
final class PackAlert {
    private static final Logger LOG = LoggerFactory.getLogger(PackAlert.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    PackAlert(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /// It was refused.
    void refused(PackShelf.Refusal refusal) {
        try {
            String data =
                    JSON.writeValueAsString(
                            Map.of(
                                    "code", "pack.refused",
                                    "subject", refusal.folder(),
                                    "facts",
                                            Map.of(
                                                    "reason", refusal.reason(),
                                                    "problem", refusal.problem())));
            store.append(
                    List.of(),
                    List.of(
                            new OutboundEvent(
                                    ids.next(), "alert.raised", "", 1, data, clock.instant())));
        } catch (StoreException | JsonProcessingException e) {
            LOG.error("the refused pack is not told: {}", e.getMessage());
        }
    }
}
