package kiosk.device.ipp;

/// Operation codes (RFC 8011, section 5.4.15).
public final class IppOperation {
    public static final int PRINT_JOB = 0x0002;
    public static final int VALIDATE_JOB = 0x0004;
    public static final int CREATE_JOB = 0x0005;
    public static final int SEND_DOCUMENT = 0x0006;
    public static final int CANCEL_JOB = 0x0008;
    public static final int GET_JOB_ATTRIBUTES = 0x0009;
    public static final int GET_JOBS = 0x000A;
    public static final int GET_PRINTER_ATTRIBUTES = 0x000B;

    private IppOperation() {}
}
