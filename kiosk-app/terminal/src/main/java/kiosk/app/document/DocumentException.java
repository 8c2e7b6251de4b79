package kiosk.app.document;

/// A document could not be made: a field is missing or of the wrong kind, a font is not installed.
/// The message names template and field, never a value.
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    public DocumentException(String problem) {
        super(problem);
    }

    public DocumentException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
