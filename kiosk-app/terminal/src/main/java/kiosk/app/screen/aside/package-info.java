/// A matter was laid aside.
@NullMarked
package kiosk.app.screen.aside;

import org.jspecify.annotations.NullMarked;
