/// What central remembers: one SQL store, H2 inside or PostgreSQL outside, from the same SQL files.
@NullMarked
package kiosk.central.store;

import org.jspecify.annotations.NullMarked;
