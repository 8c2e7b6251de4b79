/// Links without a broker, and links that fail on purpose: for tests and the scenario runner.
@NullMarked
package kiosk.sync.sim;

import org.jspecify.annotations.NullMarked;
