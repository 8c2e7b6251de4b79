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
    /// The journal's word for paper; outcomes say `device` and `sheets` where paper was used.
    public static final String PRINT = Press.PRINT;

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

    /// What came of printing something again.
    ///
    /// @param caseId whose document it is, empty when not found
    /// @param failed why no paper came out
    public record Copy(boolean found, String caseId, Optional<Texts> failed) {}

    /// Prints any kept document again by its code, from this machine or central; marked as a
    /// reprint when an original may exist.
    public Copy again(String code) throws StoreException {
        Optional<Kept> kept = new Archive(ports).byCode(code);
        if (kept.isEmpty()) {
            return new Copy(false, "", Optional.empty());
        }
        String caseId = kept.get().frame().caseId();
        return switch (new Press(ports, VISIT, "").print(kept.get())) {
            case Press.Result.OnPaper() -> new Copy(true, caseId, Optional.empty());
            case Press.Result.Failed(Texts say) -> new Copy(true, caseId, Optional.of(say));
        };
    }

    /// Prints a test page on this device.
    ///
    /// @return words for staff when it did not come out
    public Optional<Texts> test(String device) throws StoreException {
        boolean roll = device.equals(ports.devices().receipts().name());
        Kept page =
                new Kept(
                        OWNER,
                        roll ? "test-receipt" : "test-page",
                        Map.of("device", device),
                        new Papers.Frame(
                                "",
                                Texts.of("测试页", "Test page"),
                                "TEST",
                                "",
                                "",
                                ports.central().now(),
                                Texts.BASE,
                                false),
                        false);
        return switch (new Press(ports, VISIT, "").print(page)) {
            case Press.Result.OnPaper() -> Optional.empty();
            case Press.Result.Failed(Texts say) -> Optional.of(say);
        };
    }
}
