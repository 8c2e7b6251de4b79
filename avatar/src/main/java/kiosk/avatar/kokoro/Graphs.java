package kiosk.avatar.kokoro;

import java.util.Arrays;
import java.util.stream.Collectors;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two graphs of the model, of which the pack has two pairs.
enum Graphs {
    /// Products of bytes; wrong sums where the processor has no instructions for them.
    BYTES("kokoro-draft-bytes.onnx", "kokoro-sound-bytes.onnx"),
    /// Products of floats: right everywhere, half as fast.
    FLOATS("kokoro-draft.onnx", "kokoro-sound.onnx");

    static final String PACK = "kokoro";

    private static final Logger LOG = LoggerFactory.getLogger(Graphs.class);

    private final String draft;
    private final String sound;

    Graphs(String draft, String sound) {
        this.draft = draft;
        this.sound = sound;
    }

    String draft() {
        return draft;
    }

    String sound() {
        return sound;
    }

    /// Those for this machine.
    static Graphs here(ModelFolder models) {
        return of(models, Processor.multipliesBytes());
    }

    /// A machine that got a new program before its new models speaks with those it has.
    static Graphs of(ModelFolder models, boolean multipliesBytes) {
        var pack = Lock.ours().pack(PACK).orElseThrow();
        if (!multipliesBytes) {
            return FLOATS;
        }
        boolean there = models.has(pack, BYTES.draft) && models.has(pack, BYTES.sound);
        if (!there && models.has(pack, FLOATS.draft) && models.has(pack, FLOATS.sound)) {
            LOG.warn(
                    "the voice speaks slower than it could: {} is not here: packaging/models fetch",
                    BYTES.sound);
            return FLOATS;
        }
        return BYTES;
    }

    /// Changes with either pair. One for both: what was made with one is kept when the other comes.
    static String print(Lock lock) {
        var pack = lock.pack(PACK).orElseThrow();
        return Arrays.stream(values())
                .map(each -> pack.sha256(each.sound))
                .collect(Collectors.joining("+"));
    }
}
