package kiosk.avatar.helper;

/// Where an engine's answer goes; ends with [#done] or [#failed], and nothing goes out after that.
///
/// Thread rule: any thread.
public interface Reply {

    /// A piece of the answer, at most 8 MB.
    void part(byte[] body);

    /// The answer is whole.
    void done();

    /// There is none.
    void failed();

    /// False as soon as nobody wants the rest.
    boolean wanted();

    /// Runs when nobody wants the rest, at once when that is so already; at most one is kept.
    void whenUnwanted(Runnable stop);
}
