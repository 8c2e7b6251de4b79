package kiosk.sync;

/// The store could not keep or read something. The message names the file and what to do.
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What happened, in words for an operator.
    public StoreException(String problem, Throwable cause) {
        super(problem, cause);
    }

    /// What happened, in words for an operator.
    public StoreException(String problem) {
        super(problem);
    }
}
