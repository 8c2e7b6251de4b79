/// Signed packs: reading, verifying, signing.
@NullMarked
package kiosk.matter.pack;

import org.jspecify.annotations.NullMarked;
