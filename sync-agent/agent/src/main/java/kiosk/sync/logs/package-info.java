/// Log lines of our programs: JSON, one line each, bounded files, and a last filter against numbers
/// of people.
@NullMarked
package kiosk.sync.logs;

import org.jspecify.annotations.NullMarked;
