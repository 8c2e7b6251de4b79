package kiosk.app.config;

/// The configuration cannot be used. The message names file, key and what to do.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    /// A problem in words for an operator.
    public ConfigException(String problem) {
        super(problem);
    }

    /// A problem in words for an operator.
    public ConfigException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
