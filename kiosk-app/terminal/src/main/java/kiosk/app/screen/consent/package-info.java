/// May these departments be asked?
@NullMarked
package kiosk.app.screen.consent;

import org.jspecify.annotations.NullMarked;
