package kiosk.avatar.kokoro;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import kiosk.avatar.english.Pronunciations;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kokoro-82M: the voice that is offered when its packs are there.
///
/// Thread rule: any thread; clauses are made one after the other.
public final class KokoroVoice implements Voice {

    private static final Logger LOG = LoggerFactory.getLogger(KokoroVoice.class);

    /// Counts up when the front end or the shaping changes what is heard.
    private static final int EDITION = 4;

    /// As many clauses in a row may fail before it counts as absent.
    private static final int PATIENCE = 3;

    private final Model model;
    private final Workshop workshop;
    private final String modelPrint;
    private final Map<Speech.Language, Speaker> speakers;
    private final MandarinPhrases mandarin;
    private final EnglishPhrases english;
    private volatile int failures;
    private boolean closed;

    /// @param mandarin a voice of the pack `kokoro-voices`, for example zm_yunjian
    /// @param english another, for example af_heart
    public record Speakers(String mandarin, String english) {

        /// Those that were understood best when they were measured.
        public static final Speakers USUAL = new Speakers("zf_xiaoyi", "af_heart");
    }

    /// A speaker of the pack.
    ///
    /// @param styles one row for each length of a clause
    /// @param levels what was learnt of it
    record Speaker(String name, float[] styles, Levels levels) {

        float[] style(int symbols) {
            int row = Math.clamp(symbols - 1L, 0, styles.length / KokoroModel.STYLE - 1);
            float[] style = new float[KokoroModel.STYLE];
            System.arraycopy(styles, row * KokoroModel.STYLE, style, 0, KokoroModel.STYLE);
            return style;
        }
    }

    /// @param threads so many stretches of a clause are made at once
    KokoroVoice(
            Model model,
            int threads,
            String modelPrint,
            Map<Speech.Language, Speaker> speakers,
            Pronunciations pronunciations) {
        this.model = model;
        this.workshop = new Workshop(model, threads);
        this.modelPrint = modelPrint;
        this.speakers = new EnumMap<>(speakers);
        this.english = new EnglishPhrases(pronunciations);
        this.mandarin = new MandarinPhrases(new MandarinText(), english);
    }

    /// Loads the voice: about two seconds and 200 MB.
    ///
    /// @param threads of the two cores
    /// @throws ModelException when a pack is missing or damaged; the message says which
    public static KokoroVoice load(ModelFolder models, Speakers names, int threads)
            throws ModelException {
        return load(models, names, threads, Graphs.here(models), model -> model);
    }

    /// @param seen what becomes of the model, for the tests
    static KokoroVoice load(
            ModelFolder models,
            Speakers names,
            int threads,
            Graphs graphs,
            UnaryOperator<Model> seen)
            throws ModelException {
        Lock lock = Lock.ours();
        var speakers = new EnumMap<Speech.Language, Speaker>(Speech.Language.class);
        speakers.put(Speech.Language.MANDARIN, speaker(models, lock, names.mandarin()));
        speakers.put(Speech.Language.ENGLISH, speaker(models, lock, names.english()));
        var words =
                List.of(
                        bytes(models, lock, "english-words", "us_gold.json"),
                        bytes(models, lock, "english-words", "us_silver.json"));
        byte[] draft = bytes(models, lock, Graphs.PACK, graphs.draft());
        byte[] sound = bytes(models, lock, Graphs.PACK, graphs.sound());
        try {
            var pronunciations = Pronunciations.of(words);
            return new KokoroVoice(
                    up(() -> seen.apply(KokoroModel.of(draft, sound, threads))),
                    threads,
                    Graphs.print(lock),
                    speakers,
                    pronunciations);
        } catch (IOException e) {
            throw new ModelException("the dictionary of English cannot be read", e);
        }
    }

    /// A native library that is not there, or not for this machine, is a missing voice.
    static Model up(Model.Start start) throws ModelException {
        try {
            return start.up();
        } catch (OrtException | LinkageError e) {
            throw new ModelException("the voice's engine does not start here", e);
        }
    }

    private static byte[] bytes(ModelFolder models, Lock lock, String pack, String file)
            throws ModelException {
        var known = lock.pack(pack).orElseThrow();
        return models.load(known, file)
                .orElseThrow(() ->
                        new ModelException(
                                pack + "/" + file + " is not here: packaging/models fetch"));
    }

    private static Speaker speaker(ModelFolder models, Lock lock, String name)
            throws ModelException {
        byte[] bytes = bytes(models, lock, "kokoro-voices", name + ".bin");
        float[] styles = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(styles);
        if (styles.length < KokoroModel.STYLE) {
            throw new ModelException(name + " is no speaker");
        }
        var levels =
                Levels.of(name)
                        .orElseThrow(() ->
                                new ModelException("nothing was learnt of the speaker " + name));
        return new Speaker(name, styles, levels);
    }

    @Override
    public Condition condition(Speech.Language language) {
        int failed = failures;
        if (failed == 0) {
            return new Condition.Available();
        }
        return failed < PATIENCE
                ? new Condition.Degraded("the voice's engine failed on the last sentence")
                : new Condition.Absent(
                        "the voice's engine failed on " + PATIENCE + " sentences in a row");
    }

    @Override
    public Optional<Utterance> say(Speech clause) {
        var parts = new ArrayList<Utterance>();
        var said = say(clause, parts::add);
        return said == Said.WHOLE ? Optional.of(Utterance.joined(parts)) : Optional.empty();
    }

    @Override
    public Said say(Speech clause, Predicate<Utterance> listener) {
        Phrase phrase =
                clause.language() == Speech.Language.MANDARIN
                        ? mandarin.of(clause.text())
                        : english.of(clause.text());
        if (!phrase.heard()) {
            return Said.NOTHING;
        }
        try {
            return made(phrase, clause, listener);
        } catch (OrtException e) {
            // the message of the engine names operators, never the text
            LOG.warn("the voice failed on a clause of {} symbols", phrase.symbols().size(), e);
            return Said.CUT;
        }
    }

    private synchronized Said made(Phrase phrase, Speech clause, Predicate<Utterance> listener)
            throws OrtException {
        if (closed) {
            return Said.NOTHING;
        }
        boolean worked = false;
        try {
            var said = run(phrase, clause, listener);
            worked = true;
            return said;
        } finally {
            failures = worked ? 0 : Math.min(failures + 1, PATIENCE);
        }
    }

    private Said run(Phrase phrase, Speech clause, Predicate<Utterance> listener)
            throws OrtException {
        var symbols = phrase.symbols();
        var speaker = speaker(clause.language());
        var draft = model.draft(ids(symbols), speaker.style(symbols.size()), (float) clause.pace());
        float[] levels = speaker.levels().of(draft);
        var shaping = new Shaping(phrase, symbols, draft.frames());
        var stretches = Stretches.of(symbols, draft.frames());
        boolean heard = false;
        try (var order = workshop.order(draft, levels, stretches)) {
            for (int i = 0; i < stretches.size(); i++) {
                heard |= i > 0 && Stretches.lasts(stretches, i, order.frameNanos());
                var before = heard ? shaping.part() : Optional.<Utterance>empty();
                if (before.isPresent() && !listener.test(before.get())) {
                    return Said.CUT;
                }
                var stretch = stretches.get(i);
                shaping.add(
                        stretch.from() * KokoroModel.FRAME,
                        order.next(),
                        (stretch.from() - stretch.madeFrom()) * KokoroModel.FRAME,
                        (stretch.to() - stretch.from()) * KokoroModel.FRAME);
            }
        }
        return listener.test(shaping.rest()) ? Said.WHOLE : Said.CUT;
    }

    private static long[] ids(List<Phrase.Symbol> symbols) {
        long[] ids = new long[symbols.size() + 2];
        for (int i = 0; i < symbols.size(); i++) {
            ids[i + 1] = Phrase.id(symbols.get(i).codePoint());
        }
        return ids;
    }

    private Speaker speaker(Speech.Language language) {
        return Objects.requireNonNull(speakers.get(language));
    }

    @Override
    public String fingerprint(Speech.Language language) {
        return fingerprint(modelPrint, speaker(language).name());
    }

    /// What [#fingerprint] will be, before anything is loaded.
    public static String fingerprint(Speakers names, Speech.Language language) {
        return fingerprint(
                Graphs.print(Lock.ours()),
                language == Speech.Language.MANDARIN ? names.mandarin() : names.english());
    }

    private static String fingerprint(String modelPrint, String speaker) {
        return "kokoro/" + EDITION + "/" + modelPrint + "/" + speaker;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            workshop.close();
            model.close();
        }
    }
}
