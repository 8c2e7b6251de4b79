/// The matter language: from YAML to a checked model.
@NullMarked
package kiosk.matter.language;

import org.jspecify.annotations.NullMarked;
