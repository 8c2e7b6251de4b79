package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.whisper.WhisperModel.Alphabet;
import kiosk.avatar.hearing.whisper.WhisperModel.Hint;
import kiosk.avatar.models.WhisperGraphs;
import org.jspecify.annotations.Nullable;

/// Writes down what was heard, the likeliest piece after the other.
///
/// Thread rule: one thread.
final class WhisperWriter implements AutoCloseable {

    /// What is told beforehand may take half of what it looks at.
    private static final int PROMPT_MOST = 223;

    /// More pieces than anybody says in a second, and some to begin with.
    private static final int PIECES_A_SECOND = 15;

    private static final int PIECES_LEAST = 20;
    private static final int PIECES_MOST = 200;

    private final OrtEnvironment environment;
    private final OrtSession writing;
    private final Vocabulary words;
    private final Digits characters;
    private final Digits figures;
    private final int space;

    WhisperWriter(OrtEnvironment environment, OrtSession writing, Vocabulary words) {
        this.environment = environment;
        this.writing = writing;
        this.words = words;
        this.characters = new Digits(words, "零一二三四五六七八九幺");
        this.figures = new Digits(words, "0123456789");
        this.space = words.pieces(" ").getFirst().intValue();
    }

    /// @param heard what the other graph made of a sound
    /// @param seconds that the sound lasts
    String text(OrtSession.Result heard, double seconds, Hint hint) {
        var written = new ByteArrayOutputStream();
        int most = Math.min(PIECES_MOST, PIECES_LEAST + (int) (PIECES_A_SECOND * seconds));
        Digits digits = hint.language().equals("zh") ? characters : figures;
        try (var page = new Page(heard)) {
            FloatBuffer scores = page.add(beginning(hint));
            for (int i = 0; i < most; i++) {
                int next =
                        hint.alphabet() == Alphabet.DIGITS
                                ? digits.next(scores, written.toByteArray())
                                : best(scores, i == 0);
                if (next == Vocabulary.END) {
                    break;
                }
                written.writeBytes(words.piece(next));
                scores = page.add(List.of((long) next));
            }
        } catch (OrtException e) {
            throw new HearingException("Whisper failed", e);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    private List<Long> beginning(Hint hint) {
        var all = new ArrayList<Long>();
        if (!hint.prompt().isEmpty()) {
            var told = words.pieces(" " + hint.prompt());
            all.add(words.mark("startofprev"));
            all.addAll(told.subList(Math.max(0, told.size() - PROMPT_MOST), told.size()));
        }
        all.add(words.mark("startoftranscript"));
        all.add(words.mark(hint.language()));
        all.add(words.mark("transcribe"));
        all.add(words.mark("notimestamps"));
        return all;
    }

    /// Something is written, even where nothing was said.
    private int best(FloatBuffer scores, boolean first) {
        int best = first ? -1 : Vocabulary.END;
        for (int i = 0; i < Vocabulary.END; i++) {
            boolean may = words.said(i) && !(first && i == space);
            if (may && (best < 0 || scores.get(i) > scores.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /// What was written so far.
    private final class Page implements AutoCloseable {
        private final Map<String, OnnxTensor> heard = new HashMap<>();
        private OrtSession.@Nullable Result before;
        private int length;

        private Page(OrtSession.Result heard) throws OrtException {
            for (int i = 0; i < WhisperGraphs.LAYERS; i++) {
                this.heard.put("key" + i, tensor(heard, "key" + i));
                this.heard.put("value" + i, tensor(heard, "value" + i));
            }
        }

        /// Adds pieces.
        ///
        /// @return how likely each one follows
        FloatBuffer add(List<Long> pieces) throws OrtException {
            var made = new ArrayList<OnnxTensor>();
            try {
                var given = given(pieces, made);
                var after = writing.run(given);
                if (before != null) {
                    before.close();
                }
                before = after;
                length += pieces.size();
                return tensor(after, WhisperGraphs.SCORES).getFloatBuffer();
            } finally {
                made.forEach(OnnxTensor::close);
            }
        }

        private Map<String, OnnxTensor> given(List<Long> pieces, List<OnnxTensor> made)
                throws OrtException {
            int count = pieces.size();
            var given = new HashMap<>(heard);
            long[] tokens = pieces.stream().mapToLong(Long::longValue).toArray();
            given.put(WhisperGraphs.TOKENS, longs(tokens, made));
            long[] places = LongStream.range(length, (long) length + count).toArray();
            given.put(WhisperGraphs.PLACES, longs(places, made));
            long[] shape = {count, (long) length + count};
            given.put(WhisperGraphs.MASK, floats(mask(count), made, shape));
            for (int i = 0; i < WhisperGraphs.LAYERS; i++) {
                long heads = WhisperGraphs.HEADS;
                long width = WhisperGraphs.WIDTH_OF_HEAD;
                given.put("before-key" + i, before("key" + i, made, heads, width, 0));
                given.put("before-value" + i, before("value" + i, made, heads, 0, width));
            }
            return given;
        }

        private OnnxTensor before(String name, List<OnnxTensor> made, long... empty)
                throws OrtException {
            return before == null
                    ? floats(new float[0], made, empty)
                    : tensor(before, "after-" + name);
        }

        /// Nobody looks at what comes later.
        private float[] mask(int count) {
            float[] mask = new float[count * (length + count)];
            for (int i = 0; i < count; i++) {
                int row = i * (length + count);
                Arrays.fill(
                        mask, row + length + i + 1, row + length + count, Float.NEGATIVE_INFINITY);
            }
            return mask;
        }

        @Override
        public void close() {
            if (before != null) {
                before.close();
            }
        }
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

    @Override
    public void close() throws OrtException {
        writing.close();
    }
}
