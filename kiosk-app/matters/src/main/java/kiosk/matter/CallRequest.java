package kiosk.matter;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One department operation to be called, with its inputs already evaluated. Never a URL.
///
/// @param id the matter's own name for the call (`fine`)
/// @param operation `DEPT.operation` (`TRF.fine`)
/// @param in evaluated inputs
/// @param key idempotency key; for pure reads a fresh key per call is fine and `key` is empty
/// @param purpose why, in the consent's words; empty where no personal data flows
/// @param consent step at which the person agreed to it; empty where no consent is needed
/// @param timeout how long to wait, 100 ms..60 s
/// @param certificate how the answer is checked before it is used, where it is a certificate
public record CallRequest(
        String id,
        String operation,
        Map<String, Object> in,
        String key,
        String purpose,
        String consent,
        Duration timeout,
        Optional<Certificate> certificate) {
    public CallRequest {
        in = Map.copyOf(in);
    }

    /// A call whose answer is used once.
    public CallRequest(
            String id,
            String operation,
            Map<String, Object> in,
            String key,
            String purpose,
            String consent,
            Duration timeout) {
        this(id, operation, in, key, purpose, consent, timeout, Optional.empty());
    }

    /// Whether an answer to the one serves the other: the same asked for the same purpose.
    public boolean serves(CallRequest other) {
        return operation.equals(other.operation)
                && in.equals(other.in)
                && purpose.equals(other.purpose);
    }

    /// An answer that is an e-certificate (电子证照): it may be used again in the visit for the same
    /// purpose, each time after a check of its validity and seal.
    ///
    /// @param check `DEPT.operation` that refuses a certificate which no longer holds
    /// @param in input of the check → field of the answer
    public record Certificate(String check, Map<String, String> in) {
        public Certificate {
            in = Map.copyOf(in);
        }
    }
}
