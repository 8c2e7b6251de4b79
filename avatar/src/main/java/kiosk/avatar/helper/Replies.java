package kiosk.avatar.helper;

/// What comes back to a question; ends with exactly one of [#done] and [#failed]. Called on a
/// thread of the helper's kiosk side: must not wait.
public interface Replies {

    /// A piece of the answer.
    void part(byte[] body);

    /// The answer is whole.
    void done();

    /// There is no answer: the engine failed, or its process is gone.
    void failed();
}
