package kiosk.app.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store;
import kiosk.sync.StoreException;

/// What two members of staff stated about a payment the pad cannot answer for. A line of the
/// journal, taken up by whoever resolves the payment; the pad's own answer always goes first.
public final class Statements {
    /// The lines; the key is the order number.
    public static final String EFFECT = "pay.stated";

    private Statements() {}

    static Optional<Map<String, Object>> of(Store store, String orderNo) throws StoreException {
        List<JournalEntry> lines = store.entriesOf(EFFECT, orderNo);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.read(lines.getLast().body()));
    }
}
