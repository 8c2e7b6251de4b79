/// The bench: a window in a process of its own, with the simulated devices as a person would handle
/// them. It knows nothing of the kiosk: it moves cards, phones and paper, and looks what comes out.
@NullMarked
package kiosk.app.bench;

import org.jspecify.annotations.NullMarked;
