package kiosk.app.ui;

import java.util.Optional;

/// How many pictures of her a second are asked for: fewer where the machine does not manage them,
/// none in the end. Never more again until the program starts anew, so that nothing flickers
/// between two ways of moving.
public final class FramePace {

    private static final int RESTING = 15;

    /// Lips need more: a closed mouth lasts 60 ms.
    private static final int SPEAKING = 30;

    private static final long WINDOW_NANOS = 3_000_000_000L;
    private static final long HIDDEN_NANOS = 1_000_000_000L;
    private static final int BAD_WINDOWS = 3;
    private static final double ENOUGH = 0.5;

    private Step step = Step.FREE;
    private long began = -1;
    private long last = -1;
    private int painted;
    private double asked;
    private int bad;

    /// How freely she moves.
    public enum Step {
        FREE(1, "as she should"),
        FEWER(2, "half as many pictures"),
        STILL(0, "a still picture");

        private final int part;
        private final String words;

        Step(int part, String words) {
            this.part = part;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Step step() {
        return step;
    }

    /// Time from one picture to the next.
    double nanosBetween(boolean speaking) {
        return 1e9 / rate(speaking);
    }

    private double rate(boolean speaking) {
        return (double) (speaking ? SPEAKING : RESTING) / Math.max(1, step.part);
    }

    /// Nothing was painted for a while, on purpose.
    void paused() {
        began = -1;
        last = -1;
    }

    /// A picture was painted at this moment of the toolkit's clock.
    ///
    /// @param speaking whether the lips' rate was asked for
    /// @return the next step, where the last seconds were too slow
    Optional<Step> painted(long nanos, boolean speaking) {
        if (began < 0 || nanos - last > HIDDEN_NANOS) {
            began = nanos;
            last = nanos;
            painted = 0;
            asked = 0;
            return Optional.empty();
        }
        painted++;
        asked += (nanos - last) / 1e9 * rate(speaking);
        last = nanos;
        if (nanos - began < WINDOW_NANOS) {
            return Optional.empty();
        }
        bad = painted < asked * ENOUGH ? bad + 1 : 0;
        paused();
        if (bad < BAD_WINDOWS || step == Step.STILL) {
            return Optional.empty();
        }
        bad = 0;
        step = step == Step.FREE ? Step.FEWER : Step.STILL;
        return Optional.of(step);
    }
}
