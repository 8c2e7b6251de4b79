/// Fields to fill, one at a time, with the pad that fits.
@NullMarked
package kiosk.app.screen.form;

import org.jspecify.annotations.NullMarked;
