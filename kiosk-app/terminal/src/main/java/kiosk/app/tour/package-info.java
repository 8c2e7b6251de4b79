/// The tour: a scripted visitor in the real window, who touches what is to be seen, lays cards and
/// taps wallets at the simulated devices, and keeps a picture of each screen.
@NullMarked
package kiosk.app.tour;

import org.jspecify.annotations.NullMarked;
