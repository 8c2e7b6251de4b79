package kiosk.central;

/// The configuration was refused; the message names the key and what fits. Nothing was started.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What is wrong and where.
    public ConfigException(String problem) {
        super(problem);
    }

    /// What is wrong and where.
    public ConfigException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
