package kiosk.avatar.kokoro;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/// The model: symbol ids, a style and a speed in; sound and the frames of each symbol out.
///
/// Thread rule: one run at a time.
final class Graph implements Model {

    static final int RATE = 24_000;
    static final int FRAME = 600;
    static final int STYLE = 256;
    private static final String AUDIO = "audio";
    private static final String FRAMES = "/encoder/Clip_output_0";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private Graph(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    static Graph of(byte[] model, int threads) throws OrtException {
        var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new Graph(environment, environment.createSession(model, options));
        }
    }

    @Override
    public Result run(long[] ids, float[] style, float speed) throws OrtException {
        try (var tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                var styles = OnnxTensor.createTensor(environment, new float[][] {style});
                var speeds = OnnxTensor.createTensor(environment, new float[] {speed});
                var result =
                        session.run(Map.of("tokens", tokens, "style", styles, "speed", speeds))) {
            return new Result(floats(result, AUDIO), floats(result, FRAMES));
        }
    }

    private static float[] floats(OrtSession.Result result, String name) throws OrtException {
        var value =
                result.get(name).orElseThrow(() -> new OrtException("the model gave no " + name));
        if (!(value instanceof OnnxTensor tensor)) {
            throw new OrtException(name + " is no tensor");
        }
        var buffer = tensor.getFloatBuffer();
        float[] all = new float[buffer.remaining()];
        buffer.get(all);
        return all;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }
}
