package kiosk.avatar.kokoro;

import java.util.ArrayList;
import java.util.List;

/// In which stretches a clause is made: the first is short, so that speech begins soon; each next
/// one is ready before the one before was heard.
final class Stretches {

    /// So many frames beside a stretch change what is heard in it: the reach of the convolutions of
    /// the model's second half (60 of 20 values a frame, 60 of 120). What lies beyond changes the
    /// sound by less than a thousandth; with two frames it was a hundredth.
    private static final int REACH = 3;

    /// A sound may begin 115 ms before its place in the model.
    private static final int BEFORE = 5;

    /// So long it fades away.
    private static final int BEHIND = 6;

    private static final List<Integer> LENGTHS = List.of(12 + BEFORE, 14, 18, 24, 32, 40);
    private static final double FRAME_NANOS = 25e6;
    private static final int LONG = 48;
    private static final int REST = 6;

    private Stretches() {}

    /// Frames of a clause.
    ///
    /// @param from first frame of the sound that is kept
    /// @param to behind its last
    /// @param madeFrom first frame that is made for it
    /// @param madeTo behind the last
    record Stretch(int from, int to, int madeFrom, int madeTo) {}

    /// Whether what is there can be heard without anybody waiting for the rest: on a machine that
    /// is slow, or busy, she begins later rather than stop in the middle of a word.
    ///
    /// @param done so many of the stretches are made
    /// @param frameNanos what making a frame took until now
    static boolean lasts(List<Stretch> all, int done, double frameNanos) {
        double heard = -BEFORE * FRAME_NANOS;
        double making = 0;
        for (int i = 0; i < all.size(); i++) {
            var stretch = all.get(i);
            if (i >= done) {
                making += frameNanos * (stretch.madeTo() - stretch.madeFrom());
                if (making > heard) {
                    return false;
                }
            }
            heard += (stretch.to() - stretch.from()) * FRAME_NANOS;
        }
        return true;
    }

    /// The clause in parts.
    ///
    /// @param symbols without the zeros at the ends
    /// @param frames of each id, the zeros with them
    static List<Stretch> of(List<Phrase.Symbol> symbols, float[] frames) {
        var heard = heard(symbols, frames);
        var all = new ArrayList<Stretch>();
        int at = heard.from();
        while (at < heard.to()) {
            int length = all.size() < LENGTHS.size() ? LENGTHS.get(all.size()) : LONG;
            int to = at + length + REST > heard.to() ? heard.to() : at + length;
            all.add(stretch(heard, at, to));
            at = to;
        }
        return List.copyOf(all);
    }

    private record Heard(int from, int to, int all) {}

    /// The clause without the silence at its ends: the model gives the signs there some 600 ms.
    private static Heard heard(List<Phrase.Symbol> symbols, float[] frames) {
        int all = 0;
        for (float each : frames) {
            all += Math.round(each);
        }
        int lead = frames.length == 0 ? 0 : Math.round(frames[0]);
        int tail = 0;
        for (int i = frames.length - 1; i > 0 && silent(symbols, i); i--) {
            tail += Math.round(frames[i]);
        }
        int from = Math.clamp((long) lead - BEFORE, 0, all);
        int to = Math.clamp((long) all - tail + BEHIND, from, all);
        return to > from ? new Heard(from, to, all) : new Heard(0, all, all);
    }

    /// The model's ids begin and end with a zero, the symbols are between them.
    private static boolean silent(List<Phrase.Symbol> symbols, int id) {
        return id > symbols.size() || MouthShapes.silent(symbols.get(id - 1).codePoint());
    }

    /// In front of the clause is nothing but silence, but what is made first of all clicks.
    private static Stretch stretch(Heard heard, int from, int to) {
        return new Stretch(from, to, Math.max(0, from - REACH), Math.min(heard.all(), to + REACH));
    }
}
