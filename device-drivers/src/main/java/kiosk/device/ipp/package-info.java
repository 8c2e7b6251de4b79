/// Page printers that speak IPP (RFC 8010, RFC 8011) over HTTP/1.1.
@NullMarked
package kiosk.device.ipp;

import org.jspecify.annotations.NullMarked;
