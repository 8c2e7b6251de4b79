package kiosk.matter;

import java.time.Duration;
import java.util.Map;

/// One department operation to be called, with its inputs already evaluated. Never a URL.
///
/// @param id the matter's own name for the call (`fine`)
/// @param operation `DEPT.operation` (`TRF.fine`)
/// @param in evaluated inputs
/// @param key idempotency key; for pure reads a fresh key per call is fine and `key` is empty
/// @param purpose why, in the consent's words; empty where no personal data flows
/// @param consent step at which the person agreed to it; empty where no consent is needed
/// @param timeout how long to wait, 100 ms..60 s
public record CallRequest(
        String id,
        String operation,
        Map<String, Object> in,
        String key,
        String purpose,
        String consent,
        Duration timeout) {
    public CallRequest {
        in = Map.copyOf(in);
    }
}
