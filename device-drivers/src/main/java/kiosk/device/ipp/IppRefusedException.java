package kiosk.device.ipp;

/// The printer understood and said no: nothing was done.
final class IppRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    IppRefusedException(IppMessage answer) {
        super(
                "IPP status %04X %s"
                        .formatted(answer.code(), answer.statusMessage().orElse(""))
                        .strip());
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
