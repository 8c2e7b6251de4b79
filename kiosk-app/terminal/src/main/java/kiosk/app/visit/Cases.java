package kiosk.app.visit;

import java.util.Optional;
import kiosk.matter.Journey;
import kiosk.sync.JournalEntry;
import kiosk.sync.StoreException;

/// Reads cases back from the journal, for scenarios and staff.
public final class Cases {

    private Cases() {}

    /// The effect whose intent opens a case and whose outcome closes it.
    public static final String EFFECT = CaseFile.CASE;

    /// The journey of a case as the journal has it; empty when its matter version is gone.
    public static Optional<Journey> journey(Ports ports, JournalEntry opening)
            throws StoreException {
        return CaseFile.reopen(ports, opening).map(CaseFile::journey);
    }
}
