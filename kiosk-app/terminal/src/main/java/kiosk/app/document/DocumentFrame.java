package kiosk.app.document;

import java.time.Instant;
import kiosk.matter.Texts;

/// What surrounds the content of every document: where, when, for which case, how to check it.
///
/// @param outlet name of the outlet
/// @param terminal id of the machine
/// @param matter name of the matter
/// @param caseNo number of the case as the department or the machine gave it; may be empty
/// @param documentNo number of this document; may be empty where central has not given one yet
/// @param checkCode as shown to people (`7K3F-9Q2M`); may be empty
/// @param qr text of the QR code, signed or the check code; empty prints none
/// @param checkAddress where a stranger can check the code, for people (`host/check`); may be empty
/// @param issuedAt moment of the original issue, also on a reprint
/// @param language the visit's language (`zh-Hans`, `en`)
/// @param reprint printed again: marked 补打
/// @param staffPhone whom to call with questions
public record DocumentFrame(
        Texts outlet,
        String terminal,
        Texts matter,
        String caseNo,
        String documentNo,
        String checkCode,
        String qr,
        String checkAddress,
        Instant issuedAt,
        String language,
        boolean reprint,
        String staffPhone) {

    /// The same frame for printing again.
    public DocumentFrame asReprint() {
        return new DocumentFrame(
                outlet,
                terminal,
                matter,
                caseNo,
                documentNo,
                checkCode,
                qr,
                checkAddress,
                issuedAt,
                language,
                true,
                staffPhone);
    }
}
