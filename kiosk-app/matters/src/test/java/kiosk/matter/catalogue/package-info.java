/// A large catalogue made for measuring, and queries written for it.
@NullMarked
package kiosk.matter.catalogue;

import org.jspecify.annotations.NullMarked;
