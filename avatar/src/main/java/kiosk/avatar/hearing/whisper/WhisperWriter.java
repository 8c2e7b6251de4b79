package kiosk.avatar.hearing.whisper;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.hearing.HearingException;
import kiosk.avatar.hearing.whisper.WhisperModel.Figures;
import kiosk.avatar.hearing.whisper.WhisperModel.Hint;

/// Writes down what was heard, the likeliest piece after the other, or nothing but digits.
///
/// Thread rule: one thread.
final class WhisperWriter implements AutoCloseable {

    /// What is told beforehand may take half of what it looks at.
    private static final int PROMPT_MOST = 223;

    /// More pieces than anybody says in a second, and some to begin with.
    private static final int PIECES_A_SECOND = 15;

    private static final int PIECES_LEAST = 20;
    private static final int PIECES_MOST = 200;

    private final OrtEnvironment environment;
    private final OrtSession writing;
    private final Vocabulary words;
    private final Digits characters;
    private final Digits figures;
    private final int space;

    WhisperWriter(OrtEnvironment environment, OrtSession writing, Vocabulary words) {
        this.environment = environment;
        this.writing = writing;
        this.words = words;
        this.characters = new Digits(words, "零一二三四五六七八九幺");
        this.figures = new Digits(words, "0123456789");
        this.space = words.pieces(" ").getFirst().intValue();
    }

    /// @param heard what the other graph made of a sound
    /// @param seconds that the sound lasts
    String text(OrtSession.Result heard, double seconds, Hint hint) {
        var text = new ByteArrayOutputStream();
        int most = Math.min(PIECES_MOST, PIECES_LEAST + (int) (PIECES_A_SECOND * seconds));
        try {
            var page = new WhisperPage(environment, writing, heard);
            var written = page.begin(beginning(hint));
            try {
                for (int i = 0; i < most; i++) {
                    int next = best(written.scores(), i == 0);
                    if (next == Vocabulary.END) {
                        break;
                    }
                    text.writeBytes(words.piece(next));
                    var longer = page.add(written, next);
                    written.close();
                    written = longer;
                }
            } finally {
                written.close();
            }
        } catch (OrtException e) {
            throw new HearingException("Whisper failed", e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /// @param heard what the other graph made of a sound
    List<Figures> digits(OrtSession.Result heard, Hint hint) {
        try {
            var page = new WhisperPage(environment, writing, heard);
            var digits = hint.language().equals("zh") ? characters : figures;
            return new DigitsSearch(page, digits).numbers(beginning(hint));
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

    /// Something is written, even where nothing was said.
    private int best(FloatBuffer scores, boolean first) {
        int best = first ? -1 : Vocabulary.END;
        for (int i = 0; i < Vocabulary.END; i++) {
            boolean may = words.said(i) && !(first && i == space);
            if (may && (best < 0 || scores.get(i) > scores.get(best))) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public void close() throws OrtException {
        writing.close();
    }
}
