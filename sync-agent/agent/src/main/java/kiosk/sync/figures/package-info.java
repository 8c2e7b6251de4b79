/// Figures of a running program in Prometheus' text format, on this machine only. No personal data,
/// and only labels of a few known values.
@NullMarked
package kiosk.sync.figures;

import org.jspecify.annotations.NullMarked;
