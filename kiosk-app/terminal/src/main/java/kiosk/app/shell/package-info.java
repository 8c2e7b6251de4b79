/// The window: what stands around every page, which screen is up, and what lies over it.
@NullMarked
package kiosk.app.shell;

import org.jspecify.annotations.NullMarked;
