/// Taking everything along.
@NullMarked
package kiosk.app.screen.leaving;

import org.jspecify.annotations.NullMarked;
