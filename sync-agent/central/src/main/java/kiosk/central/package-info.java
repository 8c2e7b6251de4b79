/// Central services: ingest, departments, fleet, artifacts.
@NullMarked
package kiosk.central;

import org.jspecify.annotations.NullMarked;
