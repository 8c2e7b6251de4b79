package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kiosk.avatar.english.Pronunciations;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.models.KokoroHalves;
import kiosk.avatar.models.KokoroTelling;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Clauses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Learns the [Levels] of every speaker from clauses made whole and writes them where the program
/// has them: `packaging/bench levels`. The sentences by which voices are measured elsewhere (every
/// 210 ÷ 40th) are left out here; the error printed is that on a few of them.
@Tag("bench")
class LevelsFiguresTest {

    private static final int SENTENCES = 84;
    private static final int MEASURED = 40;
    private static final int TRIED = 6;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    @Test
    void learn() throws Exception {
        var models = ModelFolder.usual(System.getenv());
        var lock = Lock.ours();
        byte[] draft = bytes(models, lock, "kokoro", "kokoro-draft.onnx");
        byte[] sound = bytes(models, lock, "kokoro", "kokoro-sound.onnx");
        var into = Path.of(System.getProperty("levels.into"));
        var chosen = List.of(System.getProperty("levels.speakers", "").split(","));
        Files.createDirectories(into);
        int threads = Integer.getInteger("levels.threads", 2);
        try (var options = new OrtSession.SessionOptions();
                var model = KokoroModel.of(draft, sound, threads);
                var telling = telling(sound, options, threads)) {
            for (String file : lock.pack("kokoro-voices").orElseThrow().names()) {
                String name = file.replace(".bin", "");
                if (chosen.equals(List.of("")) || chosen.contains(name)) {
                    float[] styles = floats(bytes(models, lock, "kokoro-voices", file));
                    learn(model, telling, name, styles, into);
                }
            }
        }
    }

    private OrtSession telling(byte[] sound, OrtSession.SessionOptions options, int threads)
            throws Exception {
        options.setIntraOpNumThreads(threads);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return environment.createSession(KokoroTelling.of(sound), options);
    }

    private void learn(
            KokoroModel model, OrtSession telling, String name, float[] styles, Path into)
            throws Exception {
        boolean mandarin = name.startsWith("z");
        var all = sentences(mandarin ? "mandarin" : "english");
        var seen = new ArrayList<LevelsLearning.Seen>();
        var held = new ArrayList<Held>();
        for (int i = 0; i < all.size(); i++) {
            boolean measured = measured(i, all.size());
            if (measured ? held.size() < TRIED : i * SENTENCES % all.size() < SENTENCES) {
                for (var phrase : phrases(all.get(i), mandarin)) {
                    var one = whole(model, telling, phrase, styles);
                    if (measured) {
                        held.add(one);
                    } else {
                        seen.add(new LevelsLearning.Seen(Levels.facts(one.draft()), one.levels()));
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(SENTENCES / 2);
        var learnt = LevelsLearning.of(seen);
        try (var out =
                new DataOutputStream(
                        new BufferedOutputStream(
                                Files.newOutputStream(into.resolve(name + ".bin"))))) {
            learnt.write(out);
        }
        double means = 0;
        double deviations = 0;
        for (var one : held) {
            double[] error = LevelsLearning.error(learnt, one.draft(), one.levels());
            means += error[0] / held.size();
            deviations += error[1] / held.size();
        }
        System.out.printf(
                Locale.ROOT,
                "FIGURE | levels of %s from %d clauses: error of means in deviations, of"
                        + " logarithms of deviations, on %d others | %.3f, %.3f |%n",
                name,
                seen.size(),
                held.size(),
                means,
                deviations);
    }

    private record Held(Model.Draft draft, float[] levels) {}

    static boolean measured(int sentence, int of) {
        for (int i = 0; i < MEASURED; i++) {
            if (sentence == i * of / MEASURED) {
                return true;
            }
        }
        return false;
    }

    private Held whole(KokoroModel model, OrtSession telling, Phrase phrase, float[] styles)
            throws Exception {
        var symbols = phrase.symbols();
        long[] ids = new long[symbols.size() + 2];
        for (int i = 0; i < symbols.size(); i++) {
            ids[i + 1] = Phrase.id(symbols.get(i).codePoint());
        }
        float[] style = new float[KokoroModel.STYLE];
        System.arraycopy(
                styles, (symbols.size() - 1) * KokoroModel.STYLE, style, 0, KokoroModel.STYLE);
        var draft = model.draft(ids, style, 1);
        try (var given = KokoroModel.Given.of(environment, draft, 0, draft.length());
                var result = telling.run(given.all())) {
            return new Held(draft, KokoroModel.floats(result, KokoroHalves.LEVELS));
        }
    }

    private static List<Phrase> phrases(String sentence, boolean mandarin) throws Exception {
        var english = new EnglishPhrases(Words.PRONUNCIATIONS);
        var all = new ArrayList<Phrase>();
        for (var part : Clauses.of(sentence)) {
            String clause = sentence.substring(part.from(), part.to());
            var phrase =
                    mandarin
                            ? new MandarinPhrases(Words.MANDARIN, english).of(clause)
                            : english.of(clause);
            if (phrase.heard()) {
                all.add(phrase);
            }
        }
        return all;
    }

    /// Loaded once.
    private static final class Words {
        private static final MandarinText MANDARIN = new MandarinText();
        private static final Pronunciations PRONUNCIATIONS = pronunciations();

        private static Pronunciations pronunciations() {
            try {
                var models = ModelFolder.usual(System.getenv());
                return Pronunciations.of(
                        List.of(
                                bytes(models, Lock.ours(), "english-words", "us_gold.json"),
                                bytes(models, Lock.ours(), "english-words", "us_silver.json")));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] bytes(ModelFolder models, Lock lock, String pack, String file)
            throws Exception {
        return models.load(lock.pack(pack).orElseThrow(), file).orElseThrow();
    }

    private static float[] floats(byte[] bytes) {
        float[] all = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(all);
        return all;
    }

    private static List<String> sentences(String language) throws Exception {
        try (var in =
                Objects.requireNonNull(
                        LevelsFiguresTest.class.getResourceAsStream(
                                "/kiosk/avatar/hearing/sentences-" + language + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
