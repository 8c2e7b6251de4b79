package kiosk.avatar.hearing;

/// Where an utterance begins and ends, from how likely each frame is speech. It ends sooner for
/// whoever speaks without pauses, later for whoever makes them.
///
/// Not thread-safe.
public final class EndPointer {

    /// What a frame meant.
    public enum Step {
        /// Nothing new.
        SAME,
        /// Somebody began to speak [#PREROLL] frames ago or a little later.
        BEGAN,
        /// It may be over.
        PAUSE,
        /// It was not over.
        RESUMED,
        /// It is over.
        ENDED,
        /// It goes on for too long.
        TOO_LONG,
        /// Nobody began in time.
        NOBODY
    }

    /// Frames before the one at which [Step#BEGAN] was certain, which belong to the utterance.
    public static final int PREROLL = 14;

    private static final double MILLIS = 1000.0 * SpeechSense.FRAME / Microphone.RATE;
    private static final double ON = 0.5;
    private static final double OFF = 0.35;
    private static final int FRAMES_TO_BEGIN = 3;
    private static final int PAUSE_MILLIS = 190;

    /// Somebody who said next to nothing is still looking for words.
    private static final int A_WORD_MILLIS = 400;

    /// How much longer than the longest pause before the last one is.
    private static final double LONGER = 1.4;

    /// The time that an answer of this kind may take.
    ///
    /// @param patienceMillis until somebody begins
    /// @param shortestMillis of silence that ends it at the earliest
    /// @param longestMillis of silence that ends it at the latest
    /// @param mostMillis that somebody may speak
    public record Limits(
            int patienceMillis, int shortestMillis, int longestMillis, int mostMillis) {

        /// The limits for what is expected.
        public static Limits of(Ears.Request request) {
            int patience = request.patienceMillis();
            return switch (request.expected()) {
                case Ears.Expected.Anything _ -> new Limits(patience, 550, 800, 15_000);
                case Ears.Expected.Phrases _ -> new Limits(patience, 450, 700, 8_000);
                // numbers are said in groups
                case Ears.Expected.Digits _, Ears.Expected.Amount _ ->
                        new Limits(patience, 700, 800, 20_000);
            };
        }
    }

    private final Limits limits;
    private int frames;
    private int likely;
    private boolean begun;
    private boolean pausing;
    private int begunAt;
    private int spoken;
    private int silent;
    private int longestPause;

    /// Waits for somebody to begin.
    public EndPointer(Limits limits) {
        this.limits = limits;
    }

    /// The next frame.
    ///
    /// @param speech how likely it is speech, 0..1
    public Step step(double speech) {
        frames++;
        return begun ? speaking(speech) : waiting(speech);
    }

    private Step waiting(double speech) {
        likely = speech >= ON ? likely + 1 : Math.max(0, likely - 1);
        if (likely >= FRAMES_TO_BEGIN) {
            begun = true;
            begunAt = frames - FRAMES_TO_BEGIN;
            spoken = FRAMES_TO_BEGIN;
            return Step.BEGAN;
        }
        return millis(frames) >= limits.patienceMillis() && likely == 0 ? Step.NOBODY : Step.SAME;
    }

    private Step speaking(double speech) {
        if (millis(frames - begunAt) >= limits.mostMillis()) {
            return Step.TOO_LONG;
        }
        if (speech >= (pausing ? ON : OFF)) {
            return spoken();
        }
        silent++;
        if (millis(silent) >= silenceNeeded()) {
            return Step.ENDED;
        }
        if (!pausing && millis(silent) >= PAUSE_MILLIS) {
            pausing = true;
            return Step.PAUSE;
        }
        return Step.SAME;
    }

    private Step spoken() {
        spoken++;
        longestPause = Math.max(longestPause, silent);
        silent = 0;
        if (pausing) {
            pausing = false;
            return Step.RESUMED;
        }
        return Step.SAME;
    }

    private double silenceNeeded() {
        double wanted =
                millis(spoken) < A_WORD_MILLIS && limits.mostMillis() > 10_000
                        ? limits.longestMillis()
                        : LONGER * millis(longestPause);
        return Math.clamp(wanted, limits.shortestMillis(), limits.longestMillis());
    }

    /// Frames of silence at the end so far.
    public int silentFrames() {
        return silent;
    }

    /// How long somebody spoke, without the silence at the end.
    public int spokenMillis() {
        return begun ? (int) millis(frames - begunAt - silent) : 0;
    }

    private static double millis(int frames) {
        return frames * MILLIS;
    }
}
