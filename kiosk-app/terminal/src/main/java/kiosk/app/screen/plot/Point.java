package kiosk.app.screen.plot;

/// A place on the flat map, in metres: `x` to the east, `y` to the south.
record Point(double x, double y) {}
