/// The terminal: the composition root and what surrounds it.
@NullMarked
package kiosk.app;

import org.jspecify.annotations.NullMarked;
