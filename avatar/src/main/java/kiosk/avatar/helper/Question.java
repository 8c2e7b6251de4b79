package kiosk.avatar.helper;

/// A question under way at one child.
final class Question {

    private final String engine;
    private final long patienceNanos;
    private final Replies replies;
    private volatile long sign;

    /// @param patienceNanos so long nothing may come
    /// @param now of [System#nanoTime]
    Question(String engine, long patienceNanos, Replies replies, long now) {
        this.engine = engine;
        this.patienceNanos = patienceNanos;
        this.replies = replies;
        sign = now;
    }

    String engine() {
        return engine;
    }

    Replies replies() {
        return replies;
    }

    /// Its engine gave a sign of life.
    void seen(long now) {
        sign = now;
    }

    boolean overdue(long now) {
        return now - sign > patienceNanos;
    }
}
