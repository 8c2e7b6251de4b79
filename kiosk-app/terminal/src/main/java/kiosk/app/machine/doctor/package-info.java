/// Looks over a machine and says in plain words what is wrong and what to do. Opens no device and
/// changes nothing: it may run beside the kiosk.
@NullMarked
package kiosk.app.machine.doctor;

import org.jspecify.annotations.NullMarked;
