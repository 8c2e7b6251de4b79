/// Who this terminal is: its key pair, made and kept on the device, its certificate, and the
/// authority it trusts; enrolling, renewing, and the TLS sockets made of them.
@NullMarked
package kiosk.sync.identity;

import org.jspecify.annotations.NullMarked;
