package kiosk.avatar.hearing.whisper;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperGrammar;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Microphone;

/// whisper.cpp in this process. It looks at as much sound as there is instead of half a minute.
///
/// Thread rule: one thread.
final class WhisperEngine implements WhisperModel {

    private static final int STEPS_A_SECOND = 50;
    private static final int MOST_STEPS = 1500;
    private static final int LEAST_STEPS = 512;

    /// As much silence as it needs behind the sound.
    private static final int MARGIN = 64;

    private static final int ROUND = 64;

    /// Of the load that is there, what comes of hearing and of her face.
    private static final double ITS_OWN_SHARE = 0.5;

    /// More digits than anybody says at a time; without an end it could write them without end.
    private static final int DIGITS_MOST = 24;

    private static final String DIGITS_ALONE = digitsAlone();
    private static final float FORBIDDEN = 100;

    private final WhisperJNI library = new WhisperJNI();
    private final WhisperContext model;
    private final WhisperGrammar digits;
    private final int threads;

    private WhisperEngine(Path file, int threads) throws IOException {
        digits = library.parseGrammar(DIGITS_ALONE);
        model = library.init(file);
        this.threads = threads;
    }

    /// Each digit may be followed by one more, as far as there are.
    private static String digitsAlone() {
        var rules = new StringBuilder("root ::= \" \"? d1\n");
        for (int i = 1; i < DIGITS_MOST; i++) {
            rules.append("d%d ::= [0-9] d%d?\n".formatted(i, i + 1));
        }
        return rules.append("d%d ::= [0-9]".formatted(DIGITS_MOST)).toString();
    }

    static WhisperEngine of(Path file, int threads) {
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null);
            return new WhisperEngine(file, threads);
        } catch (IOException | LinkageError e) {
            throw new HearingException("Whisper does not start here", e);
        }
    }

    @Override
    public String text(float[] sound, Hint hint) {
        var how = new WhisperFullParams(WhisperSamplingStrategy.GREEDY);
        how.nThreads = threadsNow();
        how.audioCtx = steps(sound.length);
        how.language = hint.language();
        how.initialPrompt = hint.prompt();
        how.noContext = true;
        how.noTimestamps = true;
        how.singleSegment = true;
        how.suppressBlank = true;
        how.suppressNonSpeechTokens = true;
        how.temperatureInc = 0;
        how.greedyBestOf = 1;
        if (hint.alphabet() == Alphabet.DIGITS) {
            how.grammar = digits;
            how.grammarPenalty = FORBIDDEN;
        }
        how.printProgress = false;
        how.printTimestamps = false;
        int result = library.full(model, how, sound, sound.length);
        if (result != 0) {
            throw new HearingException("Whisper failed with " + result);
        }
        var text = new StringBuilder();
        int segments = library.fullNSegments(model);
        for (int i = 0; i < segments; i++) {
            text.append(library.fullGetSegmentText(model, i));
        }
        return text.toString();
    }

    /// Its threads wait for each other without sleeping: where others want the cores as well, two
    /// of them took five times as long as one.
    private int threadsNow() {
        double wanted = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int cores = Runtime.getRuntime().availableProcessors();
        return wanted > cores - ITS_OWN_SHARE ? 1 : threads;
    }

    /// A little more than the sound is long; below that it begins to invent.
    static int steps(int samples) {
        int needed = (int) Math.ceil(samples * (double) STEPS_A_SECOND / Microphone.RATE) + MARGIN;
        int rounded = (needed + ROUND - 1) / ROUND * ROUND;
        return Math.clamp(rounded, LEAST_STEPS, MOST_STEPS);
    }

    @Override
    public void close() {
        digits.close();
        model.close();
    }
}
