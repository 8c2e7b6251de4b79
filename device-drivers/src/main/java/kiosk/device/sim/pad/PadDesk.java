package kiosk.device.sim.pad;

import java.time.Instant;
import java.time.InstantSource;
import kiosk.device.mispos.PadProfile;

/// What the pad's parts share.
record PadDesk(
        PadProfile profile,
        PadAnswers answers,
        PadLedger ledger,
        Wallets wallets,
        PadFaults faults,
        InstantSource clock) {

    Instant now() {
        return clock.instant();
    }

    /// Now as the ledger writes it.
    String nowText() {
        return now().toString();
    }
}
