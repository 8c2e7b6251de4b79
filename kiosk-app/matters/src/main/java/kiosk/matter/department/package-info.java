/// Sample departments: declared in packs, interpreted here, stored by whoever offers [Tables].
@NullMarked
package kiosk.matter.department;

import org.jspecify.annotations.NullMarked;
