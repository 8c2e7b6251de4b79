/// Finding a matter by words, pinyin, initials or English.
@NullMarked
package kiosk.matter.search;

import org.jspecify.annotations.NullMarked;
