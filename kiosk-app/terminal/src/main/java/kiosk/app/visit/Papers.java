package kiosk.app.visit;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import kiosk.device.Receipt;
import kiosk.matter.Texts;

/// Turns a document template of the pack and its fields into paper.
public interface Papers {

    /// Renders; the same inputs give the same bytes.
    ///
    /// @throws PaperException the template or one of its fields is missing
    Paper make(String template, Map<String, Object> fields, Frame frame) throws PaperException;

    /// Fields of this template that go signed into its QR code; none for an unknown template.
    Set<String> signed(String template);

    /// What comes out.
    sealed interface Paper {
        /// A receipt for the roll, with the SHA-256 of its lines in hex.
        record Roll(Receipt receipt, String sha256) implements Paper {}

        /// A PDF of so many pages for the page printer, with its SHA-256 in hex.
        record Sheet(byte[] pdf, String sha256, int pages) implements Paper {}
    }

    /// What every document carries.
    ///
    /// @param caseId the case it belongs to
    /// @param matter name of its matter
    /// @param documentNo central's number, or a local one when central could not be reached
    /// @param checkCode what a person types at the check page; empty when not issued yet
    /// @param qr signed text of the QR code; empty when not issued yet
    /// @param reprint marked 补打
    record Frame(
            String caseId,
            Texts matter,
            String documentNo,
            String checkCode,
            String qr,
            Instant issuedAt,
            String language,
            boolean reprint) {}

    /// A template that is not there or does not fit its fields.
    final class PaperException extends Exception {
        private static final long serialVersionUID = 1L;

        /// Names the template and the field.
        public PaperException(String problem, Throwable cause) {
            super(problem, cause);
        }
    }
}
