/// Commands a person runs on the machine.
@NullMarked
package kiosk.app.machine.cli;

import org.jspecify.annotations.NullMarked;
