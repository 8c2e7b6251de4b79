/// Rating the service.
@NullMarked
package kiosk.app.screen.rate;

import org.jspecify.annotations.NullMarked;
