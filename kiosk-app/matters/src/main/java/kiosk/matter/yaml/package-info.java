/// Reading authors' YAML 1.2 with line and column kept, and canonical JSON.
@NullMarked
package kiosk.matter.yaml;

import org.jspecify.annotations.NullMarked;
