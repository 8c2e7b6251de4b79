package kiosk.avatar.helper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;

/// What the engines are to be; handed to the helper on its command line, so nothing secret and
/// nobody's name.
///
/// @param models where their weights are
/// @param speakers who speaks
/// @param threads of one engine at work
/// @param camera that notices who comes near; without, nobody looks
public record EngineSettings(
        ModelFolder models,
        KokoroVoice.Speakers speakers,
        int threads,
        Hearing hearing,
        Optional<Path> camera) {

    /// Whether there are ears.
    ///
    /// @param device part of the microphone's name; without, the system's own choice
    public record Hearing(boolean listening, Optional<String> device) {

        /// There are none.
        public static final Hearing NONE = new Hearing(false, Optional.empty());
    }

    /// Without ears.
    public EngineSettings(ModelFolder models, KokoroVoice.Speakers speakers, int threads) {
        this(models, speakers, threads, Hearing.NONE);
    }

    /// Without a camera.
    public EngineSettings(
            ModelFolder models, KokoroVoice.Speakers speakers, int threads, Hearing hearing) {
        this(models, speakers, threads, hearing, Optional.empty());
    }

    /// The natural voice.
    public static final String KOKORO = "kokoro";

    /// The reduced voice, English only.
    public static final String MARY = "mary";

    /// The robotic voice.
    public static final String ESPEAK = "espeak";

    private static final String MODELS = "--models";
    private static final String MANDARIN = "--mandarin";
    private static final String ENGLISH = "--english";
    private static final String THREADS = "--threads";
    private static final String LISTENING = "--listening";
    private static final String MICROPHONE = "--microphone";
    private static final String CAMERA = "--camera";
    private static final String WITHOUT = "--without";

    List<String> arguments() {
        var all =
                new ArrayList<>(
                        List.of(
                                MODELS + "=" + models.root(),
                                MANDARIN + "=" + speakers.mandarin(),
                                ENGLISH + "=" + speakers.english(),
                                THREADS + "=" + threads,
                                LISTENING + "=" + hearing.listening()));
        hearing.device().ifPresent(name -> all.add(MICROPHONE + "=" + name));
        camera.ifPresent(device -> all.add(CAMERA + "=" + device));
        return List.copyOf(all);
    }

    /// @throws IllegalArgumentException when one is missing
    public static EngineSettings of(String[] arguments) {
        var all = new HashMap<String, String>();
        for (String argument : arguments) {
            var halves = argument.split("=", 2);
            all.put(halves[0], halves.length == 2 ? halves[1] : "");
        }
        return new EngineSettings(
                new ModelFolder(Path.of(needed(all, MODELS))),
                new KokoroVoice.Speakers(needed(all, MANDARIN), needed(all, ENGLISH)),
                Integer.parseInt(needed(all, THREADS)),
                new Hearing(
                        Boolean.parseBoolean(all.getOrDefault(LISTENING, "")),
                        Optional.ofNullable(all.get(MICROPHONE))),
                Optional.ofNullable(all.get(CAMERA)).map(Path::of));
    }

    private static String needed(Map<String, String> all, String name) {
        String value = all.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /// Engines that are not to be loaded this time.
    public static Set<String> leftOut(String[] arguments) {
        var all = new HashSet<String>();
        for (String argument : arguments) {
            if (argument.startsWith(WITHOUT + "=")) {
                all.add(argument.substring(WITHOUT.length() + 1));
            }
        }
        return all;
    }
}
