/// One customer at the machine: what is to be seen now ([Scene]), what the customer may do ([Act]),
/// and the desk that turns acts into effects, each journalled before and after. No JavaFX here.
@NullMarked
package kiosk.app.visit;

import org.jspecify.annotations.NullMarked;
