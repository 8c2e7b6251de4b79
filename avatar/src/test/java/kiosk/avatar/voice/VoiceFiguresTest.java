package kiosk.avatar.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon a kept prompt is there, what making a clause costs, and how well the lips keep to the
/// sound: printed for `packaging/bench`.
@Tag("bench")
class VoiceFiguresTest {

    private static final int CLAUSES = 60;
    private static final int FRAME_MILLIS = 5;

    /// A pause that ends here is one that somebody sees.
    private static final int PAUSE_MILLIS = 120;

    /// Below the loudest frame by so much it is silence.
    private static final double SILENT = 0.02;

    @TempDir private Path folder;

    @Test
    void clauses() throws Exception {
        var models = ModelFolder.usual(System.getenv());
        var shelf = new PromptShelf(folder);
        try (var voice = KokoroVoice.load(models, KokoroVoice.Speakers.USUAL, 2)) {
            for (var language : Speech.Language.values()) {
                assumeTrue(voice.condition(language).speaks(), "packaging/models fetch");
                measure(voice, shelf, language);
            }
        }
    }

    private static void measure(Voice voice, PromptShelf shelf, Speech.Language language)
            throws IOException {
        var ratios = new ArrayList<Double>();
        var kept = new ArrayList<Double>();
        var offsets = new ArrayList<Double>();
        String name = language == Speech.Language.MANDARIN ? "Mandarin" : "English";
        for (String clause : clauses(name.toLowerCase(java.util.Locale.ROOT))) {
            var speech = new Speech(clause, language, 1);
            long begun = System.nanoTime();
            var said = voice.say(speech).orElseThrow();
            ratios.add((System.nanoTime() - begun) / 1e6 / said.millis());
            assertThat(shelf.keep("figures", speech, said)).isTrue();
            begun = System.nanoTime();
            assertThat(shelf.find("figures", speech)).isPresent();
            kept.add((System.nanoTime() - begun) / 1e6);
            offsets.addAll(offsets(said));
        }
        figure(name + ", time to make a clause ÷ its sound, median / p95", ratios, "%.2f / %.2f");
        figure(name + ", a kept clause from disk, median / p95", kept, "%.1f / %.1f ms");
        figure(
                name + ", lips against the sound after a pause, median / p95",
                offsets,
                "%.0f / %.0f ms");
    }

    /// How far apart mouth and sound begin, at the start and after each pause.
    private static List<Double> offsets(Utterance said) {
        var starts = new ArrayList<Integer>();
        boolean shut = true;
        for (var shape : said.mouth()) {
            boolean silent = shape.viseme() == Viseme.SIL;
            if (shut && !silent) {
                starts.add(shape.atMillis());
            }
            shut = silent;
        }
        var all = new ArrayList<Double>();
        for (int sound : onsets(said)) {
            starts.stream().mapToDouble(start -> Math.abs(start - sound)).min().ifPresent(all::add);
        }
        return all;
    }

    private static List<Integer> onsets(Utterance said) {
        int frame = said.rate() * FRAME_MILLIS / 1000;
        var loud = new ArrayList<Double>();
        for (int at = 0; at + frame <= said.pcm().length; at += frame) {
            double sum = 0;
            for (int i = at; i < at + frame; i++) {
                sum += (double) said.pcm()[i] * said.pcm()[i];
            }
            loud.add(Math.sqrt(sum / frame));
        }
        double most = loud.stream().mapToDouble(d -> d).max().orElse(0);
        var onsets = new ArrayList<Integer>();
        int silent = PAUSE_MILLIS;
        for (int i = 0; i < loud.size(); i++) {
            if (loud.get(i) < SILENT * most) {
                silent += FRAME_MILLIS;
            } else {
                if (silent >= PAUSE_MILLIS) {
                    onsets.add(i * FRAME_MILLIS);
                }
                silent = 0;
            }
        }
        return onsets;
    }

    private static List<String> clauses(String language) throws IOException {
        String file = "/kiosk/avatar/hearing/sentences-" + language + ".txt";
        try (var in = VoiceFiguresTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(text -> {
                        var first = Clauses.of(text).getFirst();
                        return text.substring(first.from(), first.to());
                    })
                    .distinct()
                    .limit(CLAUSES)
                    .toList();
        }
    }

    private static void figure(String what, List<Double> values, String form) {
        assertThat(values).isNotEmpty();
        var sorted = values.stream().sorted().toList();
        String value =
                form.formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
        System.out.println("FIGURE | " + what + " | " + value + ", " + sorted.size() + " |");
    }
}
