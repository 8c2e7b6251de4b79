/// One question with few answers.
@NullMarked
package kiosk.app.screen.question;

import org.jspecify.annotations.NullMarked;
