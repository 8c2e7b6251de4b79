/// How a result comes to its owner.
@NullMarked
package kiosk.app.screen.deliver;

import org.jspecify.annotations.NullMarked;
