package kiosk.avatar.reading;

/// A stretch of a text and how it is read.
///
/// @param from where it begins in the text
/// @param to behind its end
/// @param said words; `,` `.` `?` `!` are pauses; empty for what is not heard
public record Piece(int from, int to, String said) {}
