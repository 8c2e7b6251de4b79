package kiosk.avatar.models;

/// A model that cannot be had or cannot be trusted; the message is a sentence for the operator.
public final class ModelException extends Exception {

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
