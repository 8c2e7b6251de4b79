package kiosk.app.author;

/// What was asked for cannot be done; the message says why and what to do.
public final class AuthorException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean command;

    /// With a sentence for the author.
    public AuthorException(String sentence) {
        this(sentence, false);
    }

    private AuthorException(String sentence, boolean command) {
        super(sentence);
        this.command = command;
    }

    /// The command line is wrong.
    static AuthorException command(String sentence) {
        return new AuthorException(sentence + "; see --help", true);
    }

    /// Whether the command line is wrong, and not what it names.
    public boolean ofCommand() {
        return command;
    }
}
