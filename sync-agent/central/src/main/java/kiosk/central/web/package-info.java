/// Operator pages on loopback and the public check page.
@NullMarked
package kiosk.central.web;

import org.jspecify.annotations.NullMarked;
