package kiosk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/// Central as the terminal sees it: requests with answers, and events that must survive.
///
/// Thread rule: any thread; calls block.
public interface Central {

    /// Asks central (`dept/TRF.fine`, `case/find`, `doc/issue`, `otp/send`, `staff/call` …).
    ///
    /// @param body JSON-like inputs
    /// @param key idempotency key, empty for reads
    Reply request(String operation, Map<String, Object> body, String key, Duration atMost);

    /// Whether the link is up.
    boolean reachable();

    /// Hears every change of [#reachable].
    void onReachable(Consumer<Boolean> listener);

    /// Sends waiting events now instead of at the next beat.
    void nudge();

    /// Hears every event from central once, after it was stored.
    void onEvent(Consumer<DownEvent> listener);

    /// Central's time as far as known: the local clock corrected by the last `time` answer.
    Instant now();

    /// An answer.
    sealed interface Reply {
        /// Yes.
        record Answer(Map<String, Object> body) implements Reply {}

        /// No, with words for the customer by language.
        record Refusal(String code, Map<String, String> say) implements Reply {}

        /// No answer: the request may or may not have been carried out. Ask again with the same
        /// key.
        record Silence(String reason) implements Reply {}
    }
}
