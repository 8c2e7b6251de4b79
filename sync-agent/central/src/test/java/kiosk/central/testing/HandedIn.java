package kiosk.central.testing;

import java.time.Instant;
import kiosk.central.store.CaseTable;

/// A case as a terminal hands it in.
public final class HandedIn {
    private HandedIn() {}

    /// With this number.
    public static CaseTable.Submission of(String caseId, Instant at) {
        return new CaseTable.Submission(
                caseId, "t-1", "m", "pack@1", "1", "SSI.apply", "k", "owner", "L2", "{}", at);
    }
}
