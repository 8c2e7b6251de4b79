package kiosk.matter;

import java.time.Instant;
import java.time.LocalDate;

/// A signature asked of somebody at another terminal, found there by a code.
///
/// @param caseId of the draft it belongs to
/// @param step the step that asks for it
/// @param signer the step's word for the signer (`spouse`)
/// @param personRef keyed reference of the person who must sign
/// @param basis digest of name and text
/// @param till last day
public record CoSigning(
        String matter,
        PackId pack,
        String version,
        String caseId,
        String step,
        String signer,
        String personRef,
        Texts documentName,
        Texts documentText,
        String template,
        String basis,
        LocalDate till) {

    /// The signature as the draft keeps it.
    public Draft.Saved signed(String hash, Instant at) {
        return new Draft.Saved(new Event.Signed(step, signer, hash), at, basis);
    }
}
