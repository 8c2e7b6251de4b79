package kiosk.avatar.kokoro;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kiosk.avatar.models.KokoroHalves;

/// The two halves of the model, each a graph of ONNX Runtime.
///
/// Thread rule: one draft at a time; any number of stretches, each on the thread that asks.
final class KokoroModel implements Model {

    static final int RATE = 24_000;
    static final int FRAME = 600;
    static final int STYLE = 256;
    private static final int FEATURES_A_FRAME = 2;
    private static final int SOURCES_A_FRAME = 120;

    private final OrtEnvironment environment;
    private final OrtSession draft;
    private final OrtSession sound;

    private KokoroModel(OrtEnvironment environment, OrtSession draft, OrtSession sound) {
        this.environment = environment;
        this.draft = draft;
        this.sound = sound;
    }

    /// @param threads of the first half
    static KokoroModel of(byte[] draft, byte[] sound, int threads) throws OrtException {
        var environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        var first = session(environment, draft, threads);
        try {
            return new KokoroModel(environment, first, session(environment, sound, 1));
        } catch (OrtException e) {
            first.close();
            throw e;
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] graph, int threads)
            throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(graph, options);
        }
    }

    @Override
    public Draft draft(long[] ids, float[] style, float speed) throws OrtException {
        try (var tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                var styles = OnnxTensor.createTensor(environment, new float[][] {style});
                var speeds = OnnxTensor.createTensor(environment, new float[] {speed});
                var result =
                        draft.run(Map.of("tokens", tokens, "style", styles, "speed", speeds))) {
            return new Draft(
                    floats(result, KokoroHalves.FRAMES),
                    floats(result, KokoroHalves.FEATURES),
                    floats(result, KokoroHalves.SOURCE),
                    floats(result, KokoroHalves.STYLE));
        }
    }

    @Override
    public float[] sound(Draft of, float[] levels, int from, int to) throws OrtException {
        try (var given = Given.of(environment, of, from, to)) {
            given.put(KokoroHalves.LEVELS, environment, levels, 1, levels.length, 1);
            return sound(given);
        }
    }

    private float[] sound(Given given) throws OrtException {
        try (var result = sound.run(given.all())) {
            return floats(result, KokoroHalves.AUDIO);
        }
    }

    /// What the second half is given of a stretch.
    ///
    /// @param all tensors by name
    record Given(Map<String, OnnxTensor> all) implements AutoCloseable {

        static Given of(OrtEnvironment environment, Draft of, int from, int to)
                throws OrtException {
            int width = of.length() * FEATURES_A_FRAME;
            int wide = (to - from) * FEATURES_A_FRAME;
            int fine = (to - from) * SOURCES_A_FRAME + 1;
            float[] features = columns(of.features(), width, from * FEATURES_A_FRAME, wide);
            float[] source =
                    columns(
                            of.source(),
                            of.length() * SOURCES_A_FRAME + 1,
                            from * SOURCES_A_FRAME,
                            fine);
            var given = new Given(new HashMap<>());
            try {
                given.put(KokoroHalves.FEATURES, environment, features, 1, Draft.CHANNELS, wide);
                given.put(KokoroHalves.SOURCE, environment, source, 1, Draft.SOURCES, fine);
                given.put(KokoroHalves.STYLE, environment, of.style(), 1, of.style().length);
                return given;
            } catch (OrtException e) {
                given.close(); // native memory
                throw e;
            }
        }

        void put(String name, OrtEnvironment environment, float[] values, long... shape)
                throws OrtException {
            all.put(name, OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape));
        }

        @Override
        public void close() {
            all.values().forEach(OnnxTensor::close);
        }
    }

    /// The same columns of every row.
    private static float[] columns(float[] rows, int width, int from, int count) {
        float[] some = new float[rows.length / width * count];
        for (int row = 0; row < rows.length / width; row++) {
            System.arraycopy(rows, row * width + from, some, row * count, count);
        }
        return some;
    }

    static float[] floats(OrtSession.Result result, String name) throws OrtException {
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
        for (var session : Arrays.asList(draft, sound)) {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("the model cannot be closed", e);
            }
        }
    }
}
