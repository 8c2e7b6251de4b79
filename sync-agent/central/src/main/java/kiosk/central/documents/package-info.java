/// Issues signed documents and checks what somebody brings back.
@NullMarked
package kiosk.central.documents;

import org.jspecify.annotations.NullMarked;
