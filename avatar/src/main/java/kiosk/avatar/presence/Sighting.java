package kiosk.avatar.presence;

/// A face in a picture.
///
/// @param x middle of it, 0 at the left edge of the picture to 1
/// @param y middle of it, 0 at the upper edge to 1
/// @param size its width as a part of the picture's width
/// @param turn how far it looks aside, 0 straight at the machine to about 1
public record Sighting(double x, double y, double size, double turn) {}
