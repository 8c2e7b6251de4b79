/// Remembering and sending: the journal and outbox in one encrypted H2 file, the MQTT link, and the
/// requests and events that travel over it. Used by the terminal; central uses [kiosk.sync.Link]
/// and the message records.
@NullMarked
package kiosk.sync;

import org.jspecify.annotations.NullMarked;
