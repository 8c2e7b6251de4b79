package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.whisper.WhisperModel.Hint;
import kiosk.avatar.hearing.whisper.WhisperModel.Likely;
import kiosk.avatar.hearing.whisper.WhisperModel.Script;
import kiosk.avatar.hearing.whisper.WhisperSearch.Width;

/// Writes down what was heard, as any text or as nothing but a few signs.
///
/// Thread rule: one thread.
final class WhisperWriter implements AutoCloseable {

    /// What is told beforehand may take half of what it looks at.
    private static final int PROMPT_MOST = 223;

    /// More pieces than anybody says in a second, and some to begin with.
    private static final int PIECES_A_SECOND = 15;

    private static final int PIECES_LEAST = 20;
    private static final int PIECES_MOST = 200;

    /// Of 304 spoken requests no more were understood when the four likeliest texts were taken, in
    /// 1.7 times the time.
    private static final int TEXTS = 1;

    private static final int NUMBERS = 4;

    /// Of 80 numbers of four digits 14 were not the likeliest, most of them with a digit twice in a
    /// row; half of these have a sixteenth of its share or more.
    private static final double LEAST = 1.0 / 20;

    private final OrtEnvironment environment;
    private final OrtSession writing;
    private final Vocabulary words;
    private final Map<Script, Signs> scripts = new EnumMap<>(Script.class);
    private final Anything anything;

    WhisperWriter(OrtEnvironment environment, OrtSession writing, Vocabulary words) {
        this.environment = environment;
        this.writing = writing;
        this.words = words;
        this.anything = new Anything(words, TEXTS);
    }

    /// @param heard what the other graph made of a sound
    /// @param seconds that the sound lasts
    List<Likely> texts(OrtSession.Result heard, double seconds, Hint hint) {
        int most = Math.min(PIECES_MOST, PIECES_LEAST + (int) (PIECES_A_SECOND * seconds));
        return search(heard, hint, anything, new Width(TEXTS, LEAST, most));
    }

    /// @param heard what the other graph made of a sound
    List<Likely> texts(OrtSession.Result heard, Hint hint, Script script) {
        var grammar = scripts.computeIfAbsent(script, some -> new Signs(words, some.signs()));
        return search(heard, hint, grammar, new Width(NUMBERS, LEAST, PIECES_MOST));
    }

    private List<Likely> search(OrtSession.Result heard, Hint hint, Grammar grammar, Width width) {
        try {
            var page = new WhisperPage(environment, writing, heard);
            return new WhisperSearch<>(page, words, grammar, width).texts(beginning(hint));
        } catch (OrtException e) {
            throw new HearingException("Whisper failed", e);
        }
    }

    private List<Long> beginning(Hint hint) {
        var all = new ArrayList<Long>();
        if (!hint.prompt().isEmpty()) {
            var told = words.pieces(" " + hint.prompt());
            all.add(words.mark("startofprev"));
            all.addAll(told.subList(Math.max(0, told.size() - PROMPT_MOST), told.size()));
        }
        all.add(words.mark("startoftranscript"));
        all.add(words.mark(hint.language()));
        all.add(words.mark("transcribe"));
        all.add(words.mark("notimestamps"));
        return all;
    }

    @Override
    public void close() throws OrtException {
        writing.close();
    }
}
