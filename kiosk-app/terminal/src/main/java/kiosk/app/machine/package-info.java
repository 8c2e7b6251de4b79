/// The machine around the kiosk: how the process ends, its watchdog, its log files and figures, and
/// the doctor.
@NullMarked
package kiosk.app.machine;

import org.jspecify.annotations.NullMarked;
