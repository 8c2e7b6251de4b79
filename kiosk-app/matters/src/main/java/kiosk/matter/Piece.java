package kiosk.matter;

/// One file of a material: where the bytes are is the terminal's business, the engine knows them by
/// their digest.
///
/// @param sha256 64 hex digits
/// @param mediaType `application/pdf`, `image/jpeg`, `image/png`
/// @param pages from 1
public record Piece(String sha256, String mediaType, int pages) {}
