package kiosk.sync.identity;

/// A key, certificate or folder cannot be used. The message says what to do.
public final class IdentityException extends Exception {
    private static final long serialVersionUID = 1L;

    /// A problem in words for an operator.
    public IdentityException(String problem) {
        super(problem);
    }

    /// A problem in words for an operator.
    public IdentityException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
