/// The engine: which page comes next, given what happened so far.
@NullMarked
package kiosk.matter.journey;

import org.jspecify.annotations.NullMarked;
