package kiosk.avatar.hearing.vosk;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.Microphone;
import org.vosk.LibVosk;
import org.vosk.Model;
import org.vosk.Recognizer;

/// Vosk in this process. Nothing empty is ever given to it: that would end the process.
final class VoskLibrary implements VoskModel {

    private static final int SILENT = -1;
    private static final int ALTERNATIVES = 5;

    private final Model model;
    private boolean closed;

    /// The one function that Vosk's own Java classes leave out.
    private static final class Words {
        static {
            Native.register(Words.class, "vosk");
        }

        private Words() {}

        // the library's own name
        static native int vosk_model_find_word(Pointer model, String word);
    }

    private VoskLibrary(Model model) {
        this.model = model;
    }

    /// @param folder of an unpacked model
    static VoskLibrary of(Path folder) {
        if (System.getProperty("jna.encoding") == null) {
            System.setProperty("jna.encoding", "UTF-8"); // else words become question marks
        }
        try {
            LibVosk.vosk_set_log_level(SILENT);
            return new VoskLibrary(new Model(folder.toString()));
        } catch (IOException | LinkageError e) {
            throw new HearingException("Vosk does not start here", e);
        }
    }

    @Override
    public boolean knows(String word) {
        return !closed
                && !word.isEmpty()
                && Words.vosk_model_find_word(model.getPointer(), word) >= 0;
    }

    @Override
    public Stream stream(Optional<String> grammar) {
        if (closed) {
            throw new HearingException("Vosk is closed");
        }
        try {
            var recognizer =
                    grammar.isPresent()
                            ? new Recognizer(model, Microphone.RATE, grammar.get())
                            : new Recognizer(model, Microphone.RATE);
            recognizer.setMaxAlternatives(grammar.isPresent() ? 0 : ALTERNATIVES);
            recognizer.setWords(grammar.isPresent());
            return new Heard(recognizer);
        } catch (IOException e) {
            throw new HearingException("Vosk begins no utterance", e);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            model.close();
        }
    }

    private static final class Heard implements Stream {

        private final Recognizer recognizer;
        private boolean closed;

        private Heard(Recognizer recognizer) {
            this.recognizer = recognizer;
        }

        @Override
        public boolean hear(short[] pcm) {
            return !closed && pcm.length > 0 && recognizer.acceptWaveForm(pcm, pcm.length);
        }

        @Override
        public String partial() {
            return closed ? "{}" : recognizer.getPartialResult();
        }

        @Override
        public String result() {
            return closed ? "{}" : recognizer.getResult();
        }

        @Override
        public String last() {
            return closed ? "{}" : recognizer.getFinalResult();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                recognizer.close();
            }
        }
    }
}
