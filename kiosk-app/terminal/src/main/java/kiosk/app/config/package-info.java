/// The terminal's configuration: one properties file, read strictly. An unknown key, a missing one
/// or a wrong value refuses to start, naming the file, the line and what was expected.
@NullMarked
package kiosk.app.config;

import org.jspecify.annotations.NullMarked;
