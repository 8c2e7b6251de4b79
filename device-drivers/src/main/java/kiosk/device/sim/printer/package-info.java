/// A receipt printer that is not there: parses ESC/POS as it comes, prints in its own time onto
/// paper that is a picture, and runs out of paper when it should.
@NullMarked
package kiosk.device.sim.printer;

import org.jspecify.annotations.NullMarked;
