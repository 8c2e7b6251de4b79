/// The MQTT broker inside central's own process, for demonstration and tests.
@NullMarked
package kiosk.central.broker;

import org.jspecify.annotations.NullMarked;
