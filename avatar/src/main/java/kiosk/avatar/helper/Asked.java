package kiosk.avatar.helper;

/// A question under way.
public interface Asked {

    /// The answer is not wanted any more; what is under way may still come.
    void cancel();
}
