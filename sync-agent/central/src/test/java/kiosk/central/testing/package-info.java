/// What central's tests share: departments, a pack and a terminal made for tests.
@NullMarked
package kiosk.central.testing;

import org.jspecify.annotations.NullMarked;
