package kiosk.sync;

/// A message could not be handed to the broker for sure.
public final class LinkException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What happened.
    public LinkException(String problem) {
        super(problem);
    }

    /// What happened.
    public LinkException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
