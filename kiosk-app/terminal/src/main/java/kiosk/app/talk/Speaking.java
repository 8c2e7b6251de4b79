package kiosk.app.talk;

/// Her voice, as the conversation uses it.
///
/// Thread rule: any thread.
public interface Speaking {

    /// Says this instead of what is being said.
    ///
    /// @param over run once: when it was said, or broken off, or there is nobody to say it
    void say(String text, Runnable over);

    /// Whether this was written for everybody: the hall hears her.
    boolean mayBeHeard(String text);

    /// Silent at once.
    void hush();

    /// Louder (1) or softer (-1) until the session ends.
    void louder(int steps);

    /// Slower until the session ends.
    void slower();

    /// Silent until the session ends, or speaking again.
    void mute(boolean on);
}
