package kiosk.avatar.hearing.silero;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.SpeechSense;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;

/// Silero VAD, version 5. A frame is given together with the end of the one before it; what the
/// network remembers goes from frame to frame.
public final class SileroSense implements SpeechSense {

    private static final int CONTEXT = 64;
    private static final long[] INPUT_SHAPE = {1, CONTEXT + FRAME};
    private static final long[] STATE_SHAPE = {2, 1, 128};
    private static final int STATE = 2 * 128;
    private static final float SCALE = 1f / 32_768;

    private final OrtEnvironment environment =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;
    private final float[] input = new float[CONTEXT + FRAME];
    private final float[] state = new float[STATE];
    private boolean closed;

    private SileroSense(byte[] model) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(model, options);
        }
    }

    /// @throws ModelException when the pack is missing or damaged, or the engine does not start
    ///   here; the message says which
    public static SileroSense load(ModelFolder models) throws ModelException {
        var pack = Lock.ours().pack("silero-vad").orElseThrow();
        byte[] model =
                models.load(pack, "silero_vad_v5.onnx")
                        .orElseThrow(() ->
                                new ModelException(
                                        "silero-vad is not here: packaging/models fetch"));
        try {
            return new SileroSense(model);
        } catch (OrtException | LinkageError e) {
            throw new ModelException("the detector of speech does not start here", e);
        }
    }

    @Override
    public double speech(short[] frame) {
        if (closed) {
            throw new HearingException("the detector of speech is closed");
        }
        System.arraycopy(input, FRAME, input, 0, CONTEXT);
        for (int i = 0; i < FRAME; i++) {
            input[CONTEXT + i] = frame[i] * SCALE;
        }
        try (var sound =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), INPUT_SHAPE);
                var before =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(state), STATE_SHAPE);
                var rate =
                        OnnxTensor.createTensor(
                                environment,
                                LongBuffer.wrap(new long[] {Microphone.RATE}),
                                new long[0]);
                var result = session.run(Map.of("input", sound, "state", before, "sr", rate))) {
            floats(result.get("stateN").orElseThrow()).get(state);
            return floats(result.get("output").orElseThrow()).get();
        } catch (OrtException e) {
            throw new HearingException("the detector of speech failed", e);
        }
    }

    private static FloatBuffer floats(OnnxValue value) {
        return ((OnnxTensor) value).getFloatBuffer();
    }

    @Override
    public void forget() {
        Arrays.fill(state, 0);
        Arrays.fill(input, 0);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            session.close();
        } catch (OrtException e) {
            throw new HearingException("the detector of speech does not close", e);
        }
    }
}
