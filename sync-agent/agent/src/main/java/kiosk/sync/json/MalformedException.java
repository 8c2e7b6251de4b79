package kiosk.sync.json;

/// A message that is not what its topic promises. The text never holds the message itself.
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong, without content.
    public MalformedException(String problem) {
        super(problem);
    }
}
