/// Commands a person runs to hear and to measure the voice.
@NullMarked
package kiosk.avatar.cli;

import org.jspecify.annotations.NullMarked;
