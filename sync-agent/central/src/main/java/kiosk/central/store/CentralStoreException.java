package kiosk.central.store;

/// The store cannot be opened, read or written. The message says where and what to do; nothing of
/// the failed call was kept.
public final class CentralStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What happened.
    public CentralStoreException(String problem, Throwable cause) {
        super(problem, cause);
    }

    /// What happened.
    public CentralStoreException(String problem) {
        super(problem);
    }
}
