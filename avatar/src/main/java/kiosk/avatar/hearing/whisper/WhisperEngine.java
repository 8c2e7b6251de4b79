package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.models.WhisperGraphs;

/// Whisper's two graphs on ONNX Runtime. It looks at as much sound as there is instead of half a
/// minute.
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

    /// Columns of the spectrum for a step.
    private static final int COLUMNS = 2;

    private final OrtEnvironment environment;
    private final OrtSession hearing;
    private final WhisperWriter writer;

    private WhisperEngine(
            OrtEnvironment environment, OrtSession hearing, OrtSession writing, Vocabulary words) {
        this.environment = environment;
        this.hearing = hearing;
        this.writer = new WhisperWriter(environment, writing, words);
    }

    /// @param threads of the two cores
    static WhisperEngine of(Parts parts, int threads) {
        try (var options = new OrtSession.SessionOptions()) {
            var environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false); // no two sounds are of one length
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var words = Vocabulary.read(parts.vocabulary());
            var hearing = environment.createSession(parts.hearing().toString(), options);
            try {
                var writing = environment.createSession(parts.writing().toString(), options);
                return new WhisperEngine(environment, hearing, writing, words);
            } catch (OrtException e) {
                hearing.close();
                throw e;
            }
        } catch (OrtException | IOException | LinkageError e) {
            throw new HearingException("Whisper does not start here", e);
        }
    }

    /// Where the parts of the model are.
    record Parts(Path vocabulary, Path hearing, Path writing) {}

    @Override
    public Heard hear(float[] sound, boolean open) {
        float[] around = around(sound, steps(sound.length, open));
        try (var given =
                OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(around), new long[] {1, 1, around.length})) {
            var made = hearing.run(Map.of(WhisperGraphs.SOUND, given));
            double seconds = (double) sound.length / Microphone.RATE;
            return new Heard() {
                @Override
                public List<Likely> texts(Hint hint) {
                    return writer.texts(made, seconds, hint);
                }

                @Override
                public List<Likely> texts(Hint hint, Script script) {
                    return writer.texts(made, hint, script);
                }

                @Override
                public void close() {
                    made.close();
                }
            };
        } catch (OrtException e) {
            throw new HearingException("Whisper failed", e);
        }
    }

    /// The sound with its beginning mirrored in front of it and silence behind.
    private static float[] around(float[] sound, int steps) {
        int half = WhisperGraphs.WINDOW / 2;
        int columns = COLUMNS * steps;
        float[] all = new float[WhisperGraphs.HOP * (columns - 1) + WhisperGraphs.WINDOW];
        for (int i = 1; i <= half; i++) {
            all[half - i] = sound[i];
        }
        System.arraycopy(sound, 0, all, half, Math.min(sound.length, all.length - half));
        return all;
    }

    /// A little more than the sound is long; below that it begins to invent.
    static int steps(int samples, boolean open) {
        int needed = (int) Math.ceil(samples * (double) STEPS_A_SECOND / Microphone.RATE) + MARGIN;
        int rounded = (needed + ROUND - 1) / ROUND * ROUND;
        return Math.clamp(rounded, open ? LEAST_STEPS : LEAST_STEPS_CLOSED, MOST_STEPS);
    }

    @Override
    public void close() {
        try (writer) {
            hearing.close();
        } catch (OrtException e) {
            throw new IllegalStateException("Whisper cannot be closed", e);
        }
    }
}
