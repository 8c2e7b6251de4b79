/// The tests: section of a matter, as data.
@NullMarked
package kiosk.matter.scenario;

import org.jspecify.annotations.NullMarked;
