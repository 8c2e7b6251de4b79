package kiosk.app.visit;

import java.util.Map;
import java.util.Optional;
import kiosk.matter.Texts;
import kiosk.sync.Store.Keepsake;
import kiosk.sync.StoreException;

/// Receipts of the machine itself, which belong to no case: kept like every document, printed with
/// the intent before and the proof after.
///
/// Thread rule: blocking.
public final class MachinePaper {
    /// Whose they are.
    private static final String OWNER = "machine";

    private static final String VISIT = "machine";

    private final Ports ports;

    /// Prints with the devices of `ports`.
    public MachinePaper(Ports ports) {
        this.ports = ports;
    }

    /// The row that keeps a document, to be written with what it is about; its code is the check
    /// code.
    ///
    /// @param template a template of the machine
    public static Keepsake keep(String template, Map<String, Object> fields, Papers.Frame frame) {
        return new Kept(OWNER, template, fields, frame, false).keepsake();
    }

    /// Puts a kept document on paper; a second sheet is a marked reprint.
    ///
    /// @return words for staff when it did not come out; empty when it did, or is not kept here
    public Optional<Texts> print(String code) throws StoreException {
        Optional<Keepsake> kept = ports.store().keepsake(code);
        return kept.isEmpty()
                ? Optional.empty()
                : switch (new Press(ports, VISIT, "").print(Kept.of(kept.get()))) {
                    case Press.Result.OnPaper() -> Optional.empty();
                    case Press.Result.Failed(Texts say) -> Optional.of(say);
                };
    }
}
