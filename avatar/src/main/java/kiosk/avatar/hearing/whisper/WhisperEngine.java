package kiosk.avatar.hearing.whisper;

import com.sun.management.OperatingSystemMXBean;
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

    /// Enough for a number or one of a few answers: of 136 one fewer was heard, in three quarters
    /// of the time; of free requests one in fifty.
    private static final int LEAST_STEPS_CLOSED = 384;

    /// As much silence as it needs behind the sound.
    private static final int MARGIN = 64;

    private static final int ROUND = 64;

    /// So much of the cores has to be free for two threads; her face takes some of the rest.
    private static final double FREE_CORES = 1.2;

    private static final float FORBIDDEN = 100;

    private final OperatingSystemMXBean cores =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final WhisperJNI library = new WhisperJNI();
    private final WhisperContext model;
    private final WhisperGrammar figures;
    private final WhisperGrammar characters;
    private final int threads;

    /// For this utterance; 0 until its first hearing.
    private int threadsNow;

    private WhisperEngine(Path file, int threads) throws IOException {
        figures = library.parseGrammar(digitsAlone("[0-9]"));
        characters = library.parseGrammar(digitsAlone("[零一二三四五六七八九幺]"));
        model = library.init(file);
        this.threads = threads;
    }

    /// Each digit may be followed by one more, as far as there are.
    private static String digitsAlone(String digit) {
        var rules = new StringBuilder("root ::= \" \"? d1\n");
        for (int i = 1; i < DIGITS_MOST; i++) {
            rules.append("d%d ::= %s d%d?\n".formatted(i, digit, i + 1));
        }
        return rules.append("d%d ::= %s".formatted(DIGITS_MOST, digit)).toString();
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
        how.audioCtx = steps(sound.length, hint.open());
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
            how.grammar = hint.language().equals("zh") ? characters : figures;
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

    @Override
    public void attend() {
        var _ = cores.getCpuLoad(); // it tells what was since it was asked last
        threadsNow = 0;
    }

    /// Its threads wait for each other without sleeping: where others want the cores as well, two
    /// of them took five times as long as one. What counts is how busy the cores were while
    /// somebody spoke: not the minute before, when she spoke herself, and not what hearing the same
    /// utterance before took.
    private int threadsNow() {
        if (threadsNow == 0) {
            int count = Runtime.getRuntime().availableProcessors();
            threadsNow = cores.getCpuLoad() * count > count - FREE_CORES ? 1 : threads;
        }
        return threadsNow;
    }

    /// A little more than the sound is long; below that it begins to invent.
    static int steps(int samples, boolean open) {
        int needed = (int) Math.ceil(samples * (double) STEPS_A_SECOND / Microphone.RATE) + MARGIN;
        int rounded = (needed + ROUND - 1) / ROUND * ROUND;
        return Math.clamp(rounded, open ? LEAST_STEPS : LEAST_STEPS_CLOSED, MOST_STEPS);
    }

    @Override
    public void close() {
        figures.close();
        characters.close();
        model.close();
    }
}
