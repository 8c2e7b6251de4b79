/// A repeated group: its entries, and more of them.
@NullMarked
package kiosk.app.screen.entries;

import org.jspecify.annotations.NullMarked;
