package kiosk.avatar.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;

/// Reads lines from standard input and says each into a WAV file, whose path it prints: the voice
/// of a visitor who was made up, for trying out the ears. Arguments: a folder, who speaks Mandarin,
/// who speaks English, the pace.
public final class ReadAloud {

    private static final int THREADS = 2;

    private ReadAloud() {}

    public static void main(String[] args) throws IOException, ModelException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        double pace = args.length > 3 ? Double.parseDouble(args[3]) : 1;
        var names = new KokoroVoice.Speakers(args[1], args[2]);
        try (var voice = KokoroVoice.load(ModelFolder.usual(System.getenv()), names, THREADS);
                var lines =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var speaker = new Speaker(List.of(voice), new PromptShelf(folder.resolve("none")));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Path file = folder.resolve("%03d.wav".formatted(number));
                Wave.write(file, said(speaker, line, pace));
                System.out.println(file);
            }
        }
    }

    private static List<Utterance> said(Speaker speaker, String line, double pace)
            throws IOException {
        boolean chinese = line.codePoints().anyMatch(Character::isIdeographic);
        var language = chinese ? Speech.Language.MANDARIN : Speech.Language.ENGLISH;
        var clauses = new ArrayList<Utterance>();
        speaker.speak(new Speech(line, language, pace), () -> true, clauses::add);
        if (clauses.isEmpty()) {
            throw new IOException("there is nothing to say in a line");
        }
        return clauses;
    }
}
