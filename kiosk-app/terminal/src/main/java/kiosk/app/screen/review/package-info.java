/// Everything once more before money or law.
@NullMarked
package kiosk.app.screen.review;

import org.jspecify.annotations.NullMarked;
