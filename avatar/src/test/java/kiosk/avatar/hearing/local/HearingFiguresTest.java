package kiosk.avatar.hearing.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.microphone.Resampler;
import kiosk.avatar.hearing.microphone.StreamMicrophone;
import kiosk.avatar.hearing.silero.SileroSense;
import kiosk.avatar.hearing.whisper.WhisperRecogniser;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Clauses;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Figures of speaking and hearing together for `packaging/bench hearing`: printed, never asserted
/// beyond "there was something to measure".
@Tag("bench")
class HearingFiguresTest {

    static final List<String> MANDARIN =
            List.of(
                    "zf_xiaoyi",
                    "zf_xiaobei",
                    "zf_xiaoni",
                    "zf_xiaoxiao",
                    "zm_yunjian",
                    "zm_yunxi",
                    "zm_yunxia",
                    "zm_yunyang");
    private static final List<String> ENGLISH =
            List.of("af_heart", "af_bella", "am_michael", "bf_emma");

    private static final KokoroVoice.Speakers USUAL = KokoroVoice.Speakers.USUAL;
    private static final int SHORT = 24;

    /// How many sentences each voice says, and which voices; all of both unless told otherwise.
    private static final int SENTENCES = Integer.getInteger("hearing.sentences", 210);

    private static final String VOICES = System.getProperty("hearing.voices", "");
    private static final int WORST = 12;

    private final ModelFolder models = ModelFolder.usual(System.getenv());
    private final List<String> mandarin = sentences("mandarin");
    private final List<String> english = sentences("english");

    HearingFiguresTest() throws IOException {}

    @Test
    void howMuchOfEachVoiceIsUnderstood() throws Exception {
        // on one thread: how long it takes is another figure
        try (var whisper = WhisperRecogniser.load(models, 1)) {
            for (String name : MANDARIN) {
                if (asked(name)) {
                    var speakers = new KokoroVoice.Speakers(name, USUAL.english());
                    understood(speakers, whisper, name, Speech.Language.MANDARIN);
                }
            }
            for (String name : ENGLISH) {
                if (asked(name)) {
                    var speakers = new KokoroVoice.Speakers(USUAL.mandarin(), name);
                    understood(speakers, whisper, name, Speech.Language.ENGLISH);
                }
            }
        }
    }

    static boolean asked(String name) {
        return VOICES.isEmpty() || List.of(VOICES.split(",")).contains(name);
    }

    @Test
    void howSoonTheTextIsThere() throws Exception {
        var microphone = new StreamMicrophone();
        try (var sense = SileroSense.load(models);
                var whisper = WhisperRecogniser.load(models, 2);
                var voice = KokoroVoice.load(models, USUAL, 2);
                var ears =
                        new LocalEars(
                                microphone,
                                new Engines(Optional.of(sense), List.of(whisper), List.of()))) {
            for (var language : Speech.Language.values()) {
                var some = language == Speech.Language.MANDARIN ? mandarin : english;
                var millis = new ArrayList<Long>();
                for (String text : spread(some, SHORT)) {
                    soon(ears, microphone, spoken(voice, text, language), language)
                            .ifPresent(millis::add);
                }
                millis.sort(null);
                assertThat(millis).isNotEmpty();
                figure(
                        "end of speech to text, " + name(language) + ", median / p95",
                        "%d / %d ms of %d sentences%s"
                                .formatted(
                                        millis.get(millis.size() / 2),
                                        millis.get(millis.size() * 95 / 100),
                                        millis.size(),
                                        load()));
            }
        }
    }

    /// From the last loud sample to the text, with sound coming in as fast as it is spoken; empty
    /// when the sentence was cut at a pause before its end.
    private static Optional<Long> soon(
            LocalEars ears, StreamMicrophone microphone, short[] pcm, Speech.Language language)
            throws InterruptedException {
        int end = pcm.length;
        while (end > 0 && Math.abs(pcm[end - 1]) < 300) {
            end--;
        }
        var heard = new Heard();
        var times = new long[2];
        ears.listen(
                new Ears.Request(language, new Ears.Expected.Anything(), 10_000),
                event -> {
                    times[1] = System.nanoTime();
                    heard.accept(event);
                });
        heard.awaitReady(microphone);
        long begun = System.nanoTime();
        int piece = Microphone.RATE / 50;
        for (int at = 0; !heard.isOver(); at += piece) {
            long due = begun + at * 1_000_000_000L / Microphone.RATE;
            LockSupport.parkNanos(due - System.nanoTime());
            if (at < end && at + piece >= end) {
                times[0] = System.nanoTime();
            }
            microphone.push(
                    at + piece <= pcm.length
                            ? Arrays.copyOfRange(pcm, at, at + piece)
                            : new short[piece]);
        }
        boolean whole = times[0] > 0 && heard.last() instanceof Ears.Event.Heard;
        return whole
                ? Optional.of(TimeUnit.NANOSECONDS.toMillis(times[1] - times[0]))
                : Optional.empty();
    }

    private void understood(
            KokoroVoice.Speakers speakers,
            WhisperRecogniser whisper,
            String name,
            Speech.Language language)
            throws Exception {
        var errors = new Errors();
        var worst = new ArrayList<String>();
        var sentences =
                spread(language == Speech.Language.MANDARIN ? mandarin : english, SENTENCES);
        try (var voice = KokoroVoice.load(models, speakers, 1)) {
            for (String text : sentences) {
                short[] pcm = spoken(voice, text, language);
                String heard = heard(whisper, pcm, language);
                int wrong = errors.count(text, heard, language);
                if (wrong > 1) {
                    worst.add("%02d %s -> %s".formatted(wrong, text, heard));
                }
            }
        }
        assertThat(errors.all()).isPositive();
        worst.sort(Comparator.reverseOrder());
        worst.stream().limit(WORST).forEach(line -> System.out.println("  " + name + " " + line));
        figure(
                name
                        + (language == Speech.Language.MANDARIN
                                ? ": toneless pinyin wrong as heard by Whisper"
                                : ": words wrong as heard by Whisper"),
                "%.1f %% of %d in %d sentences"
                        .formatted(100 * errors.rate(), errors.all(), sentences.size()));
    }

    private static String heard(WhisperRecogniser whisper, short[] pcm, Speech.Language language)
            throws Exception {
        var request = new Ears.Request(language, new Ears.Expected.Anything(), 1000);
        try (var take = whisper.begin(request)) {
            take.hear(pcm);
            return take.end().get().stream().findFirst().map(Ears.Guess::text).orElse("");
        }
    }

    /// As the terminal says it: clause by clause.
    private static short[] spoken(KokoroVoice voice, String text, Speech.Language language) {
        short[] all = Sounds.silence(200);
        for (var part : Clauses.of(text)) {
            var clause = voice.say(new Speech(text.substring(part.from(), part.to()), language, 1));
            if (clause.isPresent()) {
                var said = clause.get();
                all = Sounds.joined(all, Resampler.all(said.pcm(), said.rate()));
            }
        }
        return Sounds.joined(all, Sounds.silence(200));
    }

    private static List<String> spread(List<String> all, int most) {
        int count = Math.min(most, all.size());
        var some = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            some.add(all.get(i * all.size() / count));
        }
        return some;
    }

    private static List<String> sentences(String language) throws IOException {
        String file = "/kiosk/avatar/hearing/sentences-" + language + ".txt";
        try (var in = HearingFiguresTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String name(Speech.Language language) {
        return language.name().charAt(0) + language.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return " (load %.1f)".formatted(load);
    }

    private static void figure(String what, String value) {
        System.out.println("FIGURE | " + what + " | " + value + " |");
    }
}
