package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kiosk.avatar.models.WhisperGraphs;
import org.jspecify.annotations.Nullable;

/// One sound before the graph that writes.
///
/// Thread rule: one thread.
final class WhisperPage implements Page<WhisperPage.Remembered> {
    private final OrtEnvironment environment;
    private final OrtSession writing;
    private final Map<String, OnnxTensor> heard = new HashMap<>();

    /// @param heard what the other graph made of a sound; stays open as long as this is used
    WhisperPage(OrtEnvironment environment, OrtSession writing, OrtSession.Result heard)
            throws OrtException {
        this.environment = environment;
        this.writing = writing;
        for (int i = 0; i < WhisperGraphs.LAYERS; i++) {
            this.heard.put("key" + i, tensor(heard, "key" + i));
            this.heard.put("value" + i, tensor(heard, "value" + i));
        }
    }

    /// What was written so far, as the graph remembers it.
    static final class Remembered implements Written {
        private final OrtSession.Result result;
        private final int length;

        private Remembered(OrtSession.Result result, int length) {
            this.result = result;
            this.length = length;
        }

        @Override
        public FloatBuffer scores() throws OrtException {
            return tensor(result, WhisperGraphs.SCORES).getFloatBuffer();
        }

        @Override
        public void close() {
            result.close();
        }
    }

    @Override
    public Remembered begin(List<Long> pieces) throws OrtException {
        return write(null, pieces);
    }

    @Override
    public Remembered add(Remembered before, int piece) throws OrtException {
        return write(before, List.of((long) piece));
    }

    private Remembered write(@Nullable Remembered before, List<Long> pieces) throws OrtException {
        int length = before == null ? 0 : before.length;
        var made = new ArrayList<OnnxTensor>();
        try {
            var given = given(before, length, pieces, made);
            return new Remembered(writing.run(given), length + pieces.size());
        } finally {
            made.forEach(OnnxTensor::close);
        }
    }

    private Map<String, OnnxTensor> given(
            @Nullable Remembered before, int length, List<Long> pieces, List<OnnxTensor> made)
            throws OrtException {
        int count = pieces.size();
        var given = new HashMap<>(heard);
        long[] tokens = pieces.stream().mapToLong(Long::longValue).toArray();
        given.put(WhisperGraphs.TOKENS, longs(tokens, made));
        long[] places = LongStream.range(length, (long) length + count).toArray();
        given.put(WhisperGraphs.PLACES, longs(places, made));
        long[] shape = {count, (long) length + count};
        given.put(WhisperGraphs.MASK, floats(mask(length, count), made, shape));
        for (int i = 0; i < WhisperGraphs.LAYERS; i++) {
            long heads = WhisperGraphs.HEADS;
            long width = WhisperGraphs.WIDTH_OF_HEAD;
            given.put("before-key" + i, before(before, "key" + i, made, heads, width, 0));
            given.put("before-value" + i, before(before, "value" + i, made, heads, 0, width));
        }
        return given;
    }

    private OnnxTensor before(
            @Nullable Remembered before, String name, List<OnnxTensor> made, long... empty)
            throws OrtException {
        return before == null
                ? floats(new float[0], made, empty)
                : tensor(before.result, "after-" + name);
    }

    /// Nobody looks at what comes later.
    private static float[] mask(int length, int count) {
        float[] mask = new float[count * (length + count)];
        for (int i = 0; i < count; i++) {
            int row = i * (length + count);
            Arrays.fill(mask, row + length + i + 1, row + length + count, Float.NEGATIVE_INFINITY);
        }
        return mask;
    }

    private OnnxTensor longs(long[] values, List<OnnxTensor> made) throws OrtException {
        long[] shape = {values.length};
        var tensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
        made.add(tensor);
        return tensor;
    }

    private OnnxTensor floats(float[] values, List<OnnxTensor> made, long... shape)
            throws OrtException {
        var tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        made.add(tensor);
        return tensor;
    }

    private static OnnxTensor tensor(OrtSession.Result of, String name) throws OrtException {
        OnnxValue value = of.get(name).orElseThrow(() -> new OrtException("no " + name));
        if (value instanceof OnnxTensor tensor) {
            return tensor;
        }
        throw new OrtException(name + " is no tensor");
    }
}
