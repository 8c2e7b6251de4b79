/// The native engines in a process of their own: what breaks there ends there.
///
/// [kiosk.avatar.helper.HelperProcess] is the kiosk's side: it starts the process, asks it, watches
/// it and starts it again. [kiosk.avatar.helper.Serving] is the other side. Both speak
/// [kiosk.avatar.helper.Frame] over the two pipes of the process.
@NullMarked
package kiosk.avatar.helper;

import org.jspecify.annotations.NullMarked;
