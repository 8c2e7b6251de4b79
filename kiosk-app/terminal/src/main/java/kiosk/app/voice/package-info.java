/// The machine's mouth: what the digital employee says on a page is heard, while her lips follow.
/// Without a voice or a sound device everything is still read in her bubble.
@NullMarked
package kiosk.app.voice;

import org.jspecify.annotations.NullMarked;
