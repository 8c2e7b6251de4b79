package kiosk.app.author;

/// What was asked for cannot be done; the message says why and what to do.
public final class AuthorException extends Exception {
    private static final long serialVersionUID = 1L;

    /// With a sentence for the author.
    public AuthorException(String sentence) {
        super(sentence);
    }
}
