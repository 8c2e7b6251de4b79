/// The digital employee: hearing, understanding, speaking, showing.
@NullMarked
package kiosk.avatar;

import org.jspecify.annotations.NullMarked;
