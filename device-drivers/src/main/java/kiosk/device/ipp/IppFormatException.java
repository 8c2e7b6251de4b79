package kiosk.device.ipp;

/// Bytes that are no IPP message.
public final class IppFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong and where.
    public IppFormatException(String what) {
        super(what);
    }
}
