/// Central as the terminal sees it: the outbox pump, requests with answers, numbered events.
@NullMarked
package kiosk.sync.agent;

import org.jspecify.annotations.NullMarked;
