/// The machine cannot serve.
@NullMarked
package kiosk.app.screen.outage;

import org.jspecify.annotations.NullMarked;
