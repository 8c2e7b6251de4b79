/// JSON as this house writes it: one strict, bounded reader and one canonical writer.
@NullMarked
package kiosk.sync.json;

import org.jspecify.annotations.NullMarked;
