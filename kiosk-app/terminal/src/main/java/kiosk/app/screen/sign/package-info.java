/// Signing a document by hand.
@NullMarked
package kiosk.app.screen.sign;

import org.jspecify.annotations.NullMarked;
