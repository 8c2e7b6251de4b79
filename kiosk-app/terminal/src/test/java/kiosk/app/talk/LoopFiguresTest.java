package kiosk.app.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import kiosk.app.talk.Queries.Half;
import kiosk.app.talk.Understood.Case;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.local.LocalEars;
import kiosk.avatar.hearing.microphone.ServerMicrophone;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Clauses;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole loop: a request spoken by a voice, played into the sound server, heard by the
/// microphone, understood. Eight voices, two speeds, without and with the babble of a hall 15 dB
/// below. For `packaging/bench loop`, which gives it a virtual sound server; `loop.each` says how
/// many requests each voice makes at each speed (default 19, of these 9 with noise).
@Tag("bench")
class LoopFiguresTest {

    private static final Logger LOG = LoggerFactory.getLogger(LoopFiguresTest.class);
    private static final List<String> VOICES =
            List.of(
                    "zf_xiaoyi",
                    "zf_xiaobei",
                    "zf_xiaoni",
                    "zf_xiaoxiao",
                    "zm_yunjian",
                    "zm_yunxi",
                    "zm_yunxia",
                    "zm_yunyang");
    private static final List<Double> PACES = List.of(1.0, Speech.ELDER_PACE);
    private static final int RATE = 24_000;
    private static final int BEHIND = RATE * 3 / 2;
    private static final int BEFORE = RATE / 2;
    private static final double DECIBELS = 15;
    private static final int EACH = Integer.getInteger("loop.each", 19);

    /// Only these voices, for several runs beside each other.
    private static final String ONLY = System.getProperty("loop.voices", "");

    @TempDir private Path folder;
    private final ModelFolder models = ModelFolder.usual(System.getenv());

    /// Figures of requests made in the same way.
    private record Group(List<Case> understood, int silent) {

        Group() {
            this(new ArrayList<>(), 0);
        }

        Group with(Optional<Case> one) {
            one.ifPresent(understood::add);
            return new Group(understood, silent + (one.isPresent() ? 0 : 1));
        }

        private String share(int places) {
            int all = understood.size() + silent;
            long right =
                    understood.stream().filter(c -> c.place() >= 0 && c.place() < places).count();
            return "%.3f".formatted(right / (double) all);
        }

        String told() {
            long wrong = understood.stream().filter(Case::wrongAct).count();
            return "right first %s, among three %s; of %d requests %d not heard, %d wrong acts"
                    .formatted(share(1), share(3), understood.size() + silent, silent, wrong);
        }
    }

    @Test
    void spokenRequestsReachTheirMatter() throws Exception {
        assumeTrue(System.getenv("PULSE_SERVER") != null, "packaging/bench loop");
        var understood = new Understood();
        var queries = Queries.of("zh", Half.HELD_OUT);
        var clean = new Group();
        var noisy = new Group();
        try (var ears =
                LocalEars.load(models, new ServerMicrophone(Optional.of("visitor.monitor")), 1)) {
            for (int v = 0; v < VOICES.size(); v++) {
                String name = VOICES.get(v);
                if (!ONLY.isEmpty() && !List.of(ONLY.split(",")).contains(name)) {
                    continue;
                }
                int next = v * PACES.size() * EACH;
                var speakers = new KokoroVoice.Speakers(name, KokoroVoice.Speakers.USUAL.english());
                try (var voice = KokoroVoice.load(models, speakers, 2)) {
                    float[] babble = babble(voice, queries);
                    for (double pace : PACES) {
                        for (int i = 0; i < EACH; i++) {
                            var query = queries.get(next++ * 7 % queries.size());
                            boolean noise = i % 2 == 1;
                            float[] sound = spoken(voice, query.text(), pace);
                            var guesses = heard(ears, noise ? mixed(sound, babble) : sound);
                            var one = guesses.map(g -> understood.heard(g, query.matters()));
                            if (noise) {
                                noisy = noisy.with(one);
                            } else {
                                clean = clean.with(one);
                            }
                        }
                    }
                }
                LOG.info("{}: so far clean {}, noisy {}", name, clean.told(), noisy.told());
            }
        }
        assertThat(clean.understood()).isNotEmpty();
        LOG.info("FIGURE | spoken requests, clean | {} |", clean.told());
        LOG.info("FIGURE | spoken requests, babble at 15 dB | {} |", noisy.told());
    }

    /// Empty when nothing was heard.
    private Optional<List<Ears.Guess>> heard(Ears ears, float[] sound) throws Exception {
        Path file = folder.resolve("request.wav");
        write(file, sound);
        var ready = new CompletableFuture<Boolean>();
        var done = new CompletableFuture<Optional<List<Ears.Guess>>>();
        ears.listen(
                new Ears.Request(Speech.Language.MANDARIN, new Ears.Expected.Anything(), 10_000),
                event -> {
                    switch (event) {
                        case Ears.Event.Ready() -> ready.complete(true);
                        case Ears.Event.Heard(var guesses) -> done.complete(Optional.of(guesses));
                        case Ears.Event.Nothing _ -> done.complete(Optional.empty());
                        default -> {}
                    }
                });
        ready.get(20, TimeUnit.SECONDS);
        var play = new ProcessBuilder("paplay", "--device=visitor", file.toString()).start();
        assertThat(play.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return done.get(60, TimeUnit.SECONDS);
    }

    /// Four people of the hall at once, ten seconds.
    private static float[] babble(KokoroVoice voice, List<Queries> queries) {
        float[] all = new float[RATE * 10];
        for (int person = 0; person < 4; person++) {
            int at = 0;
            for (int i = 0; at < all.length; i++) {
                float[] said = spoken(voice, queries.get(person * 13 + i * 5).text(), 1);
                for (int k = BEFORE; k < said.length - BEHIND && at < all.length; k++, at++) {
                    all[(at + person * RATE) % all.length] += said[k];
                }
            }
        }
        return all;
    }

    private static float[] mixed(float[] sound, float[] babble) {
        double gain = loudness(sound) / loudness(babble) * Math.pow(10, -DECIBELS / 20);
        float[] all = sound.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] += (float) (gain * babble[i % babble.length]);
        }
        return all;
    }

    /// Root mean square of what is not silence.
    private static double loudness(float[] sound) {
        double sum = 0;
        int count = 1;
        for (float sample : sound) {
            if (Math.abs(sample) > 0.005) {
                sum += sample * sample;
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    private static float[] spoken(KokoroVoice voice, String text, double pace) {
        var parts = new ArrayList<short[]>();
        for (var part : Clauses.of(text)) {
            voice.say(
                            new Speech(
                                    text.substring(part.from(), part.to()),
                                    Speech.Language.MANDARIN,
                                    pace))
                    .ifPresent(clause -> parts.add(clause.pcm()));
        }
        int length = parts.stream().mapToInt(p -> p.length).sum();
        float[] all = new float[BEFORE + length + BEHIND];
        int at = BEFORE;
        for (short[] part : parts) {
            for (short sample : part) {
                all[at++] = sample / 32_768f;
            }
        }
        return all;
    }

    private static void write(Path file, float[] sound) throws IOException {
        var bytes = ByteBuffer.allocate(sound.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : sound) {
            bytes.putShort((short) Math.clamp(sample * 32_767, -32_767, 32_767));
        }
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var in =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, sound.length);
        AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
