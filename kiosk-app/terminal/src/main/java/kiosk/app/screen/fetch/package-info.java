/// Departments are being asked.
@NullMarked
package kiosk.app.screen.fetch;

import org.jspecify.annotations.NullMarked;
