/// Speaking, as others see it: a text becomes sound with the shapes of the mouth and the moments of
/// its words. The engines below know this package; it knows none of them. Nothing spoken is logged,
/// and nothing is written to disk but prompts that a pack's author wrote.
@NullMarked
package kiosk.avatar.voice;

import org.jspecify.annotations.NullMarked;
