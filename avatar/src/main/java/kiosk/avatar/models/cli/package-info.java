/// Commands a person runs.
@NullMarked
package kiosk.avatar.models.cli;

import org.jspecify.annotations.NullMarked;
