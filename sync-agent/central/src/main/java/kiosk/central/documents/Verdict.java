package kiosk.central.documents;

import java.util.List;
import java.util.Map;
import kiosk.central.store.DocumentTable;

/// What the check page found.
public sealed interface Verdict {

    /// Issued by us, exactly so.
    ///
    /// @param fields the signed fields
    /// @param original whether a file was brought and is the very file that was printed
    record Valid(Map<String, Object> fields, boolean signed, boolean original) implements Verdict {}

    /// The file is a copy that is not what we issued.
    ///
    /// @param changed signed fields whose value does not stand in the file; empty when only
    ///   something else was changed
    record Changed(Map<String, Object> fields, List<Difference> changed) implements Verdict {}

    /// The code is one of ours in form, but the signature does not fit.
    record Forged() implements Verdict {}

    /// Nothing known under this code.
    record Unknown() implements Verdict {}

    /// What was entered cannot be checked.
    record Unreadable(Reason reason) implements Verdict {}

    /// Why it cannot be checked.
    enum Reason {
        /// Neither a check code nor the text of a QR code.
        NO_CODE,
        /// A check code with a wrong character.
        WRONG_CHARACTER,
        /// Not a PDF, or damaged, or locked.
        NO_PDF,
        /// A PDF without QR code or check code of ours.
        NO_CODE_IN_PDF
    }

    /// A field and what we signed for it.
    record Difference(String field, String signed) {}

    /// The fields of a document of ours.
    static Map<String, Object> fields(DocumentTable.Document document) {
        return kiosk.central.json.Json.ours(document.fields());
    }
}
