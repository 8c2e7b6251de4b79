package kiosk.avatar.hearing;

import java.io.Serial;

/// An engine of hearing failed. The message names the engine, never what was heard.
public final class HearingException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    public HearingException(String message) {
        super(message);
    }

    public HearingException(String message, Throwable cause) {
        super(message, cause);
    }
}
