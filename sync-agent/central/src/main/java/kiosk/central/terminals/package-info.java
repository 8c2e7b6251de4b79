/// Who may come in: the certificate authority, enrolment with one-time codes, renewal, the gate of
/// the broker, and what operators decide about terminals and outlets.
@NullMarked
package kiosk.central.terminals;

import org.jspecify.annotations.NullMarked;
