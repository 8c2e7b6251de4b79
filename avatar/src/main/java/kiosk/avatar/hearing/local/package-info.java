/// Hearing in this process: the ears that put it all together.
@NullMarked
package kiosk.avatar.hearing.local;

import org.jspecify.annotations.NullMarked;
