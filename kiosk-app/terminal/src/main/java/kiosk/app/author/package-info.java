/// What authors of matters work with: `packaging/yimen-pack`.
@NullMarked
package kiosk.app.author;

import org.jspecify.annotations.NullMarked;
