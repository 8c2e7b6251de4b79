/// Plays the `tests:` of matters: the real desk, the real drivers over simulators, and the sample
/// departments together, without a window and under one simulated clock (`domain.md` §2.7b). Used
/// by the build and, later, by matter authors.
@NullMarked
package kiosk.app.scenario;

import org.jspecify.annotations.NullMarked;
