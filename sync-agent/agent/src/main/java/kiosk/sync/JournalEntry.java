package kiosk.sync;

import java.time.Instant;

/// One durable line of the journal.
///
/// @param visit UUIDv7 of the visit (one customer at the machine)
/// @param caseId UUIDv7 of the case, empty for visit-level entries
/// @param phase what this line records
/// @param effect which effect: `pay`, `submit`, `print`, `call`, `journey`, `visit` …
/// @param key idempotency key of the effect; intent and outcome share it
/// @param body canonical JSON, at most 64 KiB; encrypted with the file
/// @param at central's time as far as known
public record JournalEntry(
        String visit,
        String caseId,
        Phase phase,
        String effect,
        String key,
        String body,
        Instant at) {

    /// What a line records.
    public enum Phase {
        /// Something is about to happen outside.
        INTENT,
        /// What became of it: closes the intent with the same effect and key.
        OUTCOME,
        /// Something worth keeping that has no effect outside.
        FACT
    }

    @Override
    public String toString() {
        return "JournalEntry[" + phase + " " + effect + "]";
    }
}
