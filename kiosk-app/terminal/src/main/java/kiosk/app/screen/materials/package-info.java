/// How each material comes in.
@NullMarked
package kiosk.app.screen.materials;

import org.jspecify.annotations.NullMarked;
