/// Receipt lines as pictures: the only place with `java.awt` here.
@NullMarked
package kiosk.app.document.raster;

import org.jspecify.annotations.NullMarked;
