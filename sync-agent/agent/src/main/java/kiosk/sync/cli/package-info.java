/// Commands that a person runs at the terminal.
@NullMarked
package kiosk.sync.cli;

import org.jspecify.annotations.NullMarked;
