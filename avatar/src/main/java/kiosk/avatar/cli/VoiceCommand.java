package kiosk.avatar.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kiosk.avatar.espeak.EspeakVoice;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.mary.MaryVoice;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Clauses;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;

/// `packaging/voice`: says sentences into WAV files and prints what was measured. Arguments: a
/// folder, then sentences; without sentences, ten of ours.
public final class VoiceCommand {

    private static final int QUIET = 300;

    private VoiceCommand() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "voice"));
        List<String> sentences = args.length > 1 ? List.of(args).subList(1, args.length) : ours();
        Optional<KokoroVoice> natural = natural();
        var voices = new ArrayList<Voice>();
        natural.ifPresent(voices::add);
        reduced().ifPresent(voices::add);
        voices.add(EspeakVoice.find(new MandarinText()));
        System.out.println(
                "| voice | sentence | seconds | level dBFS | silence | made in | × real time"
                        + " | first clause | visemes |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var voice : voices) {
            for (int i = 0; i < sentences.size(); i++) {
                measure(new Run(voice, folder, i), sentences.get(i));
            }
            voice.close();
        }
    }

    private static Optional<KokoroVoice> natural() {
        try {
            long begun = System.nanoTime();
            var models = ModelFolder.usual(System.getenv());
            var voice = KokoroVoice.load(models, KokoroVoice.Speakers.USUAL, 2);
            System.out.println("loaded in " + millisSince(begun) + " ms\n");
            return Optional.of(voice);
        } catch (ModelException e) {
            System.out.println("the natural voice is absent: " + e.getMessage() + "\n");
            return Optional.empty();
        }
    }

    private static Optional<MaryVoice> reduced() {
        try {
            return Optional.of(MaryVoice.load());
        } catch (ModelException e) {
            System.out.println("the reduced voice is absent: " + e.getMessage() + "\n");
            return Optional.empty();
        }
    }

    private static List<String> ours() throws IOException {
        try (var in = VoiceCommand.class.getResourceAsStream("sentences.txt")) {
            if (in == null) {
                throw new IOException("sentences.txt is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private record Run(Voice voice, Path folder, int number) {}

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void measure(Run run, String text) throws IOException {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        var language = chinese ? Speech.Language.MANDARIN : Speech.Language.ENGLISH;
        var name = run.voice().fingerprint(language).replaceAll("/.*/", "-");
        if (!run.voice().condition(language).speaks()) {
            System.out.println("| " + name + " | " + run.voice().condition(language) + " |");
            return;
        }
        var clauses = new ArrayList<Utterance>();
        var firsts = new ArrayList<Long>();
        long begun = System.nanoTime();
        var speaker = new Speaker(List.of(run.voice()), new PromptShelf(run.folder().resolve("x")));
        speaker.speak(
                new Speech(text, language, 1),
                () -> true,
                clause -> {
                    firsts.add(millisSince(begun));
                    return clauses.add(clause);
                });
        if (clauses.isEmpty()) {
            System.out.println("| " + name + " | nothing came |");
            return;
        }
        Wave.write(run.folder().resolve("%s-%02d.wav".formatted(name, run.number() + 1)), clauses);
        print(name, text, clauses, firsts);
    }

    private static void print(
            String name, String text, List<Utterance> clauses, List<Long> finished) {
        double seconds = clauses.stream().mapToInt(Utterance::millis).sum() / 1000.0;
        double made = finished.getLast() / 1000.0;
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %s | %s (%d clauses) | %.2f | %.1f | %.0f %% | %.2f s | %.2f | %d ms | %d |",
                        name,
                        text,
                        Clauses.of(text).size(),
                        seconds,
                        level(clauses),
                        silence(clauses) * 100,
                        made,
                        made / seconds,
                        finished.getFirst(),
                        shapes(clauses)));
    }

    private static double level(List<Utterance> clauses) {
        double sum = 0;
        long count = 0;
        for (var clause : clauses) {
            for (short s : clause.pcm()) {
                sum += (double) s * s;
            }
            count += clause.pcm().length;
        }
        return 20 * Math.log10(Math.sqrt(sum / Math.max(1, count)) / Short.MAX_VALUE + 1e-9);
    }

    private static double silence(List<Utterance> clauses) {
        long quiet = 0;
        long all = 0;
        for (var clause : clauses) {
            for (short s : clause.pcm()) {
                quiet += Math.abs(s) < QUIET ? 1 : 0;
            }
            all += clause.pcm().length;
        }
        return (double) quiet / Math.max(1, all);
    }

    private static int shapes(List<Utterance> clauses) {
        var all = EnumSet.noneOf(Viseme.class);
        clauses.forEach(c -> c.mouth().forEach(s -> all.add(s.viseme())));
        return all.size();
    }
}
