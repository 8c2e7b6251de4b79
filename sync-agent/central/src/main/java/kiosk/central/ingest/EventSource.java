package kiosk.central.ingest;

import java.time.Duration;
import kiosk.central.store.CentralStoreException;
import org.jspecify.annotations.Nullable;

/// Where messages from terminals come from: shared MQTT subscriptions now, Kafka at scale.
///
/// Thread rule: [#start] once; the sink may be called by several threads at once.
public interface EventSource extends AutoCloseable {

    /// Begins to deliver.
    void start(Sink sink);

    /// Waits until it is connected.
    ///
    /// @return false when it is not, in this time
    boolean awaitConnected(Duration atMost) throws InterruptedException;

    /// Takes messages. A message counts as delivered only when this returns.
    @FunctionalInterface
    interface Sink {
        /// Takes one.
        ///
        /// @throws CentralStoreException not kept: deliver again
        void take(Inbound inbound) throws CentralStoreException;
    }

    /// One message.
    record Inbound(
            String topic,
            byte[] payload,
            @Nullable String responseTopic,
            byte @Nullable [] correlation) {}

    @Override
    void close();
}
