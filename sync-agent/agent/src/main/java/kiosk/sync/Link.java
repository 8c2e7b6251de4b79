package kiosk.sync;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One MQTT 5 connection that keeps itself up. The terminal and central both use it.
///
/// Thread rule: any thread. Handlers run on the link's own virtual threads, in order per
/// subscription; a message is acknowledged to the broker only after its handler returned without an
/// exception. Handlers may block and may publish.
public interface Link extends AutoCloseable {

    /// Begins to connect, and from then on stays connected as far as possible. Call it after
    /// subscribing: what waits at the broker arrives at once, and a message without a handler is
    /// acknowledged and gone. A second call does nothing.
    void start();

    /// Whether messages can go out now.
    boolean connected();

    /// Hears every change of [#connected]; called at once with the present state.
    void onState(Consumer<Boolean> listener);

    /// Publishes and waits for the broker's acknowledgement (QoS 1). That is not central's: only a
    /// receipt is.
    ///
    /// @throws LinkException not connected, or not acknowledged in time: the message may or may not
    ///   have arrived
    void publish(Message message, Duration atMost) throws LinkException;

    /// Subscribes now and again after every reconnect.
    void subscribe(String filter, Handler handler);

    /// Takes messages.
    interface Handler {
        void received(Message message) throws Exception;
    }

    /// An MQTT message.
    ///
    /// @param payload at most 256 KiB
    /// @param responseTopic for requests
    /// @param correlation for requests and answers
    /// @param expiry how long the broker keeps it, null for ever
    /// @param retain for `st` only
    record Message(
            String topic,
            byte[] payload,
            String contentType,
            @Nullable String responseTopic,
            byte @Nullable [] correlation,
            @Nullable Duration expiry,
            boolean retain,
            Map<String, String> properties) {

        public Message {
            properties = Map.copyOf(properties);
        }

        /// A plain JSON message.
        public static Message json(String topic, byte[] payload) {
            return new Message(
                    topic, payload, "application/json", null, null, null, false, Map.of());
        }
    }

    @Override
    void close();
}
