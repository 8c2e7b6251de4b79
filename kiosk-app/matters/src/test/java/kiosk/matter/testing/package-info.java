/// Shared by the tests of this module.
@NullMarked
package kiosk.matter.testing;

import org.jspecify.annotations.NullMarked;
