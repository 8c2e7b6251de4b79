/// What needs somebody: from events, from silence, from nobody answering.
@NullMarked
package kiosk.central.alerts;

import org.jspecify.annotations.NullMarked;
