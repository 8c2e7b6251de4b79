package kiosk.sync.agent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import kiosk.sync.Ids;

/// What the agent needs besides link and store.
///
/// @param bootId this run of the program
/// @param versions what is running here, said in each hello
/// @param reported the reported state: sent whole on connect and after each change
/// @param clock this machine's own
/// @param beat how often it looks around without being nudged
/// @param heartbeat how often it says that it lives
/// @param receiptWithin after that long without a receipt a batch is sent again; doubled while
///   central stays silent, up to five minutes
public record AgentSettings(
        String bootId,
        Supplier<Map<String, String>> versions,
        Supplier<Map<String, Object>> reported,
        InstantSource clock,
        Ids ids,
        Duration beat,
        Duration heartbeat,
        Duration receiptWithin) {

    /// The usual rhythm.
    public static AgentSettings of(
            String bootId,
            Supplier<Map<String, String>> versions,
            Supplier<Map<String, Object>> reported,
            InstantSource clock,
            Ids ids) {
        return new AgentSettings(
                bootId,
                versions,
                reported,
                clock,
                ids,
                Duration.ofSeconds(10),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15));
    }

    /// The same in another rhythm.
    public AgentSettings withRhythm(Duration beat, Duration heartbeat, Duration receiptWithin) {
        return new AgentSettings(
                bootId, versions, reported, clock, ids, beat, heartbeat, receiptWithin);
    }
}
