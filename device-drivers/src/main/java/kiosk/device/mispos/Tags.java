package kiosk.device.mispos;

/// Tags of the field implementation.
public final class Tags {
    /// Message type: 00 request, 02 answer; 01, the relay of acquirer packets, is not supported.
    public static final int TYPE = 0xDF01;

    /// Transaction code.
    public static final int CODE = 0xDF02;

    /// Amount: in requests 12 packed digits in fen, in receipts text like `RMB 0.20`.
    public static final int AMOUNT = 0xDF03;

    /// Four random digits, echoed in the answer.
    public static final int ECHO = 0xDF04;

    /// Fields of the receipt within an answer.
    public static final int RECEIPT = 0xDF06;

    /// Response code, two characters, `00` approved.
    public static final int RESPONSE = 0xDF07;

    /// Constant `5555` of requests.
    public static final int CONSTANT_1 = 0xDF08;

    /// Constant `3004` of requests.
    public static final int CONSTANT_2 = 0xDF09;

    /// Trace number of a receipt.
    public static final int TRACE = 0xDF10;

    /// Batch number.
    public static final int BATCH = 0xDF11;

    /// Whether more packets follow: 01 = yes.
    public static final int MORE = 0xDF24;

    /// Date of a receipt; eight digits in our profile, since month and day alone name no year.
    public static final int DATE = 0xDF17;

    /// Reference of a receipt, 12 digits.
    public static final int REFERENCE = 0xDF1A;

    /// Time of a receipt, six digits.
    public static final int TIME = 0xDF1D;

    /// Account of a receipt, masked.
    public static final int ACCOUNT = 0xDF1E;

    /// Brand of a receipt, GBK.
    public static final int BRAND = 0xDF2C;

    /// Order number.
    public static final int ORDER = 0xDF69;

    private Tags() {}
}
