package kiosk.sync.mqtt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kiosk.sync.Link;
import kiosk.sync.Topics;
import kiosk.sync.json.Json;
import org.jspecify.annotations.Nullable;

/// How to connect.
///
/// @param uri `tcp://host:port` or `ssl://host:port`
/// @param clientId the same on every start, different for everybody
/// @param will what the broker says when we vanish
/// @param birth what we say after each CONNACK, before anything else
/// @param sessionExpiry how long the broker keeps our session; Paho's "none" means zero (P12)
/// @param receiveMaximum unacknowledged messages the broker may send us
/// @param backoffFirst the reconnect delay is random between zero and this, doubled each time
/// @param backoffMax and never above this
/// @param saying user properties of CONNECT: a terminal says which run and which store this is
/// @param connectWithin how long a CONNACK may take; a crowded broker is slow (P20)
public record LinkSettings(
        URI uri,
        String clientId,
        @Nullable Will will,
        Link.@Nullable Message birth,
        Duration keepAlive,
        Duration sessionExpiry,
        int receiveMaximum,
        Duration backoffFirst,
        Duration backoffMax,
        Duration connectWithin,
        Map<String, String> saying) {

    public LinkSettings {
        saying = Map.copyOf(saying);
    }

    /// Largest MQTT packet either way.
    public static final int PACKET_BYTES_MAX = 256 * 1024;

    private static final Duration WILL_DELAY = Duration.ofSeconds(30);

    /// A last word, retained, QoS 1.
    public record Will(String topic, byte[] payload, Duration delay) {}

    /// Any client, without will or birth: central's workers, tools, tests. Its session lasts a day.
    public static LinkSettings client(URI uri, String clientId) {
        return new LinkSettings(
                uri,
                clientId,
                null,
                null,
                Duration.ofSeconds(45),
                Duration.ofDays(1),
                1000,
                Duration.ofMillis(200),
                Duration.ofSeconds(120),
                Duration.ofSeconds(60),
                Map.of());
    }

    /// A terminal: seven days of session, birth and death on `st` with the boot id, so that a late
    /// death of an earlier run can be told from one of this run.
    public static LinkSettings terminal(URI uri, Topics topics, String bootId) {
        LinkSettings plain = client(uri, topics.tenant() + "." + topics.terminal());
        byte[] death = Json.bytes(Map.of("state", "offline", "bootId", bootId));
        String birth = Json.text(Map.of("state", "online", "bootId", bootId));
        return new LinkSettings(
                uri,
                plain.clientId(),
                new Will(topics.state(), death, WILL_DELAY),
                new Link.Message(
                        topics.state(),
                        birth.getBytes(StandardCharsets.UTF_8),
                        "application/json",
                        null,
                        null,
                        null,
                        true,
                        Map.of()),
                plain.keepAlive(),
                Duration.ofDays(7),
                32,
                plain.backoffFirst(),
                plain.backoffMax(),
                plain.connectWithin(),
                Map.of("boot", bootId));
    }

    /// The same with another reconnect rhythm.
    public LinkSettings withBackoff(Duration first, Duration most) {
        return new LinkSettings(
                uri,
                clientId,
                will,
                birth,
                keepAlive,
                sessionExpiry,
                receiveMaximum,
                first,
                most,
                connectWithin,
                saying);
    }

    /// The same, saying which store this terminal has, and which it had before.
    public LinkSettings withStore(String epoch, List<String> former) {
        Map<String, String> more = new LinkedHashMap<>(saying);
        more.put("epoch", epoch);
        if (!former.isEmpty()) {
            more.put("former", String.join(",", former));
        }
        return new LinkSettings(
                uri,
                clientId,
                will,
                birth,
                keepAlive,
                sessionExpiry,
                receiveMaximum,
                backoffFirst,
                backoffMax,
                connectWithin,
                more);
    }

    /// The same with a window for incoming messages.
    public LinkSettings withReceiveMaximum(int most) {
        return new LinkSettings(
                uri,
                clientId,
                will,
                birth,
                keepAlive,
                sessionExpiry,
                most,
                backoffFirst,
                backoffMax,
                connectWithin,
                saying);
    }
}
