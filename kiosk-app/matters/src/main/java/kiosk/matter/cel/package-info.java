/// Expressions of packs: compiled and type-checked once, evaluated without clock or I/O.
@NullMarked
package kiosk.matter.cel;

import org.jspecify.annotations.NullMarked;
