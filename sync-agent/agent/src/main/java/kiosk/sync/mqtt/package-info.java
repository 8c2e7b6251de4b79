/// The MQTT 5 link over Eclipse Paho; the only package that knows Paho.
@NullMarked
package kiosk.sync.mqtt;

import org.jspecify.annotations.NullMarked;
