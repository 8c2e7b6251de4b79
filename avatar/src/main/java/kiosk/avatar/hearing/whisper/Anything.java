package kiosk.avatar.hearing.whisper;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/// Any text; at least one piece is written, even where nothing was said.
///
/// Thread rule: unchanging.
record Anything(Vocabulary words, int space, int most) implements Grammar {

    /// @param most pieces of which one may follow, the likeliest
    Anything(Vocabulary words, int most) {
        this(words, words.pieces(" ").getFirst().intValue(), most);
    }

    @Override
    public List<Integer> next(String written, FloatBuffer scores) {
        var best = new ArrayList<Integer>();
        for (int i = 0; i < Vocabulary.END; i++) {
            boolean among = best.size() < most || scores.get(i) > scores.get(best.getLast());
            if (among && words.said(i) && !(written.isEmpty() && i == space)) {
                int at = best.size();
                while (at > 0 && scores.get(best.get(at - 1)) < scores.get(i)) {
                    at--;
                }
                best.add(at, i);
                if (best.size() > most) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    @Override
    public boolean mayEnd(String written) {
        return !written.isEmpty();
    }
}
