package kiosk.device;

/// The line is not there or broke; the driver drops it and opens a new one.
public final class LineException extends Exception {
    private static final long serialVersionUID = 1L;

    /// A reason for operators.
    public LineException(String reason) {
        super(reason);
    }

    /// A reason for operators, and what caused it.
    public LineException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
