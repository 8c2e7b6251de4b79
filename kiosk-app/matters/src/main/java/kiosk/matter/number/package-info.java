/// Numbers people carry: citizen number, credit code, bank card, amounts in capitals, masks, legal
/// days.
@NullMarked
package kiosk.matter.number;

import org.jspecify.annotations.NullMarked;
