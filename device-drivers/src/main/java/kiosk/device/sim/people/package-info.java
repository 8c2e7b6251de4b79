/// The fictitious people whose cards, phones and wallets the simulated devices know.
@NullMarked
package kiosk.device.sim.people;

import org.jspecify.annotations.NullMarked;
