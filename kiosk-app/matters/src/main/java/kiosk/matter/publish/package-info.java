/// What must be right before a pack may be signed, beyond what the compiler refuses.
@NullMarked
package kiosk.matter.publish;

import org.jspecify.annotations.NullMarked;
