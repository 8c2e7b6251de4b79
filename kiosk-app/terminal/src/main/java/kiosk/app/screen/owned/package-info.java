/// Cases and documents of one owner.
@NullMarked
package kiosk.app.screen.owned;

import org.jspecify.annotations.NullMarked;
