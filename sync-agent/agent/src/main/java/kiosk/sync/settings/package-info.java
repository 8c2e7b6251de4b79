/// Settings of a program: a table of keys in resources is the one place that knows them; the file
/// is checked against it at start, and the page for operators is made from it.
@NullMarked
package kiosk.sync.settings;

import org.jspecify.annotations.NullMarked;
