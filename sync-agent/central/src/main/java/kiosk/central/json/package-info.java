/// Strict reading and canonical writing of JSON.
@NullMarked
package kiosk.central.json;

import org.jspecify.annotations.NullMarked;
