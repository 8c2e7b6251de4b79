package kiosk.central.json;

/// Text that is not the JSON asked for. The message names the place, never the content.
public final class BadJson extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong and where.
    public BadJson(String problem) {
        super(problem);
    }
}
