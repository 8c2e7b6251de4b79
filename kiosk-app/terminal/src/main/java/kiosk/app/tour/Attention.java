package kiosk.app.tour;

import java.time.Duration;

/// What a visitor who speaks looks out for: whether the machine listens, and what it says in
/// writing.
///
/// Thread rule: the visitor's thread.
final class Attention {

    private static final Duration AGAIN = Duration.ofMillis(40);

    private final Glass glass;
    private final SceneWatch watch;
    private final Diary diary;

    Attention(Glass glass, SceneWatch watch, Diary diary) {
        this.glass = glass;
        this.watch = watch;
        this.diary = diary;
    }

    /// Notes something in the diary.
    void tell(String what) {
        diary.step(what);
    }

    /// Waits until the machine shows that it listens.
    boolean listened(Duration most) throws TourFailure {
        return watch.await(glass::listens, most, AGAIN);
    }

    /// Waits until it has stopped listening.
    void unheard(Duration most) throws TourFailure {
        watch.await(() -> !glass.listens(), most, AGAIN);
    }

    /// What can be read in the node with this id.
    String reads(String id) throws TourFailure {
        return glass.words(id);
    }
}
