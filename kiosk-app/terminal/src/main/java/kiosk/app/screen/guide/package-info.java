/// What a matter needs before it begins.
@NullMarked
package kiosk.app.screen.guide;

import org.jspecify.annotations.NullMarked;
