/// Runs the departments declared in packs over the store: calls, later decisions, scripted faults.
@NullMarked
package kiosk.central.departments;

import org.jspecify.annotations.NullMarked;
