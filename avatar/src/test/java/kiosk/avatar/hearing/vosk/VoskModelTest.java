package kiosk.avatar.hearing.vosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The adapter over a true model of any language, named by `-Dvosk.model=FOLDER`: how it lives and
/// ends, not what it hears.
@Tag("soak")
class VoskModelTest {

    private static final int UTTERANCES = 20;
    private static final List<String> SOME_WORDS = List.of("the", "我", "그리고", "나는", "사람");

    @Test
    void manyUtterancesOnOneModelAndAnEndInTheMiddle() throws Exception {
        var model = VoskLibrary.of(folder());
        String word = SOME_WORDS.stream().filter(model::knows).findFirst().orElseThrow();
        assertThat(model.knows("qqqxyzzy")).isFalse();
        assertThat(model.knows("")).isFalse();
        var recogniser = new VoskRecogniser(Map.of(Speech.Language.ENGLISH, model));
        long settled = 0;
        for (int i = 0; i < UTTERANCES; i++) {
            utterance(recogniser, i, word);
            settled = i == UTTERANCES / 2 ? residentKilobytes() : settled;
        }
        assertThat(residentKilobytes() - settled).as("kilobytes more").isLessThan(60_000);
        // closed from another thread while sound is on its way
        var left = new ArrayList<Future<List<Ears.Guess>>>();
        var take = recogniser.begin(request(new Ears.Expected.Anything()));
        for (int i = 0; i < 50; i++) {
            take.hear(noise(i));
        }
        left.add(take.end());
        take.close();
        recogniser.close();
        take.hear(noise(1));
        recogniser.close();
        for (var one : left) {
            assertThat(one).failsWithin(60, TimeUnit.SECONDS);
        }
        assertThat(model.knows("a")).isFalse();
        assertThatThrownBy(() -> model.stream(Optional.empty()))
                .isInstanceOf(HearingException.class);
    }

    @Test
    void aFolderWithoutAModelIsNoModel() {
        assertThatThrownBy(() -> VoskLibrary.of(Path.of("/nonexistent")))
                .isInstanceOf(HearingException.class);
    }

    private static void utterance(VoskRecogniser recogniser, int number, String word)
            throws Exception {
        Ears.Expected expected =
                number % 2 == 0
                        ? new Ears.Expected.Anything()
                        : new Ears.Expected.Phrases(List.of(word, "no such phrase"));
        try (var take = recogniser.begin(request(expected))) {
            for (int i = 0; i < 30; i++) {
                take.hear(noise(i));
            }
            if (number % 5 != 0) {
                assertThat(take.end().get(60, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }

    private static Ears.Request request(Ears.Expected expected) {
        return new Ears.Request(Speech.Language.ENGLISH, expected, 1000);
    }

    private static short[] noise(long seed) {
        var random = new Random(seed);
        short[] pcm = new short[512 * 4];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (random.nextGaussian() * 2000);
        }
        return pcm;
    }

    private static long residentKilobytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        String folder = System.getProperty("vosk.model", "");
        assumeTrue(!folder.isEmpty(), "no model: -Dvosk.model=FOLDER names one");
        return Path.of(folder);
    }
}
