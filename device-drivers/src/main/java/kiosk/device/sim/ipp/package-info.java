/// A page printer that is not there: an IPP server on the loopback interface, whose pages are
/// pictures.
@NullMarked
package kiosk.device.sim.ipp;

import org.jspecify.annotations.NullMarked;
