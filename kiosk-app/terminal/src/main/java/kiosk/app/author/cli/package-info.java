/// The command line of `packaging/yimen-pack`.
@NullMarked
package kiosk.app.author.cli;

import org.jspecify.annotations.NullMarked;
