/// What comes up from terminals: events with receipts, requests with answers, numbered events down.
@NullMarked
package kiosk.central.ingest;

import org.jspecify.annotations.NullMarked;
