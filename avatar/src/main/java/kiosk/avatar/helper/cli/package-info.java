/// What runs in the helper process.
@NullMarked
package kiosk.avatar.helper.cli;

import org.jspecify.annotations.NullMarked;
