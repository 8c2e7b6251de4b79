/// How written signs become spoken words, whatever the language: rules tried in order.
@NullMarked
package kiosk.avatar.reading;

import org.jspecify.annotations.NullMarked;
