/// Choosing a matter: tiles, and search by letters.
@NullMarked
package kiosk.app.screen.home;

import org.jspecify.annotations.NullMarked;
