package kiosk.matter;

import java.time.Instant;

/// A signature that stands, as evidence of who signed what and in which order.
///
/// @param step the step that asked for it
/// @param signer the step's word for the signer (`applicant`, `spouse`)
/// @param hash SHA-256 over the text that was shown and the strokes
public record SignatureMade(String step, String signer, String hash, Instant at) {}
