package kiosk.avatar.kokoro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Utterance;

/// From what the model gave to an utterance, or to several that follow each other: silence at the
/// ends cut to what an ear wants, the mouth and the words in time.
///
/// Thread rule: one thread.
final class Shaping {

    private static final float QUIET = 0.008f;
    private static final int LEAD = KokoroModel.RATE * 40 / 1000;
    private static final int TAIL = KokoroModel.RATE * 60 / 1000;
    private static final int BREATH = KokoroModel.RATE * 140 / 1000;
    private static final int REST = KokoroModel.RATE * 320 / 1000;
    private static final int FADE = KokoroModel.RATE * 5 / 1000;

    /// So far before its place in the model a sound may begin.
    private static final int EARLY = KokoroModel.RATE * 150 / 1000;

    /// So much without sound is no part of it any more.
    private static final int PAUSE = KokoroModel.RATE * 12 / 1000;

    private static final float LOUDNESS = 1.25f;

    private final List<Phrase.Symbol> symbols;
    private final Phrase phrase;
    private final float[] sound;
    private final int[] starts;

    /// Of the sound, so much is there.
    private int ready;

    /// Where it begins to be heard; below zero until that is known.
    private int first = -1;

    /// So much of it was given away.
    private int given;

    /// @param frames of each symbol and of the zeros at the ends
    Shaping(Phrase phrase, List<Phrase.Symbol> symbols, float[] frames) {
        this.phrase = phrase;
        this.symbols = symbols;
        this.starts = starts(frames);
        this.sound = new float[starts[frames.length]];
    }

    /// Takes a stretch of the sound. Stretches come in order; what none of them covers is silence.
    ///
    /// @param from its first sample
    void add(int from, float[] stretch, int offset, int length) {
        int count = Math.clamp(length, 0, Math.max(0, sound.length - from));
        System.arraycopy(stretch, offset, sound, from, count);
        ready = from + count;
    }

    /// Sample at which each id begins, and one more for the end.
    private static int[] starts(float[] frames) {
        int[] all = new int[frames.length + 1];
        for (int i = 0; i < frames.length; i++) {
            all[i + 1] = all[i] + Math.round(frames[i]) * KokoroModel.FRAME;
        }
        return all;
    }

    private int firstLoud() {
        int at = 0;
        while (at < ready && Math.abs(sound[at]) < QUIET) {
            at++;
        }
        return at;
    }

    private int lastLoud() {
        int at = ready;
        while (at > first && Math.abs(sound[at - 1]) < QUIET) {
            at--;
        }
        return at;
    }

    /// What is new since the last part; empty as long as nothing is heard. Silence is held back: it
    /// may be the end.
    Optional<Utterance> part() {
        if (!begun()) {
            return Optional.empty();
        }
        int to = heardTo();
        return to > given ? Optional.of(part(to, 0)) : Optional.empty();
    }

    private int heardTo() {
        return Math.clamp(lastLoud() + (long) TAIL, given, Math.max(given, ready));
    }

    /// The rest, with the pause that follows it.
    Utterance rest() {
        if (!begun()) {
            first = Math.max(0, ready - LEAD);
            given = first;
        }
        boolean ends =
                !phrase.parts().isEmpty() && ".?!".contains(phrase.parts().getLast().symbols());
        return part(heardTo(), ends ? REST : BREATH);
    }

    private boolean begun() {
        int loud = first < 0 ? firstLoud() : ready;
        if (first < 0 && loud < ready) {
            first = Math.max(0, loud - LEAD);
            given = first;
        }
        return first >= 0;
    }

    /// @param to behind its last sample
    /// @param pause samples of silence behind it; without, more follows
    private Utterance part(int to, int pause) {
        int from = given;
        short[] pcm = new short[to - from + pause];
        for (int i = from; i < to; i++) {
            int end = pause > 0 ? to - 1 - i : FADE;
            float edge = Math.min(1f, Math.min(i - first, end) / (float) FADE);
            float value = Math.clamp(sound[i] * LOUDNESS * edge, -1f, 1f);
            pcm[i - from] = (short) Math.round(value * Short.MAX_VALUE);
        }
        given = to;
        int begin = millis(from);
        int end = pause > 0 ? Integer.MAX_VALUE : millis(to);
        return new Utterance(
                pcm,
                KokoroModel.RATE,
                mouth(begin, end, pause > 0 ? millis(to) : end),
                words(begin, pause > 0 ? millis(to) : end));
    }

    /// Since the beginning of what is heard.
    private int millis(int sample) {
        return (int) (Math.max(0L, (long) sample - first) * 1000L / KokoroModel.RATE);
    }

    /// The shapes in this time, beginning with the one that goes on from before.
    ///
    /// @param closed the mouth closes here, at the end
    private List<Utterance.Shape> mouth(int from, int to, int closed) {
        var all = new ArrayList<Utterance.Shape>();
        for (var shape : shapes(closed)) {
            int at = Math.max(0, shape.atMillis() - from);
            if (shape.atMillis() < to) {
                add(all, at, shape.viseme());
            }
        }
        return List.copyOf(all);
    }

    /// All shapes of which the sound is there.
    private List<Utterance.Shape> shapes(int closed) {
        var all = new ArrayList<Utterance.Shape>();
        add(all, 0, Viseme.SIL);
        for (int i = 0; i < symbols.size(); i++) {
            int code = symbols.get(i).codePoint();
            var shapes = MouthShapes.of(code);
            if (shapes.isEmpty()) {
                continue;
            }
            // ids begin with the zero: symbol i is id i + 1; stress marks before it are its own
            int id = i + 1;
            while (id > 1 && MouthShapes.leansForward(symbols.get(id - 2).codePoint())) {
                id--;
            }
            int from = starts[Math.min(id, starts.length - 1)];
            int to = starts[Math.min(i + 2, starts.length - 1)];
            if (from >= ready) {
                break;
            }
            if (all.getLast().viseme() == Viseme.SIL && shapes.getFirst() != Viseme.SIL) {
                from = heardFrom(from);
            }
            for (int s = 0; s < shapes.size(); s++) {
                int at = millis(from + (to - from) * s / shapes.size());
                add(all, Math.min(at, closed), shapes.get(s));
            }
        }
        add(all, closed, Viseme.SIL);
        return all;
    }

    /// Where the sound that is there at this sample begins. Behind a silence the model counts the
    /// beginning of a sound, most of all a hiss, to the silence: 28 ms in the middle in Mandarin,
    /// 58 in English, up to 115.
    private int heardFrom(int place) {
        int sample = place;
        int at = Math.min(sample, ready);
        int earliest = Math.max(first, at - EARLY);
        for (int quiet = 0; at > earliest && quiet < PAUSE; at--) {
            quiet = Math.abs(sound[at - 1]) < QUIET ? quiet + 1 : 0;
            if (quiet == 0) {
                sample = Math.min(sample, at - 1);
            }
        }
        return sample;
    }

    private static void add(List<Utterance.Shape> all, int at, Viseme viseme) {
        if (!all.isEmpty() && all.getLast().atMillis() >= at) {
            var before = all.removeLast();
            all.add(new Utterance.Shape(before.atMillis(), viseme));
        } else if (all.isEmpty() || all.getLast().viseme() != viseme) {
            all.add(new Utterance.Shape(at, viseme));
        }
    }

    /// The words in this time, the one that goes on from before among them.
    private List<Utterance.Word> words(int from, int to) {
        return words().stream()
                .filter(w -> w.atMillis() < to && w.untilMillis() > from)
                .map(w ->
                        new Utterance.Word(
                                w.from(),
                                w.to(),
                                Math.max(w.atMillis(), from) - from,
                                Math.min(w.untilMillis(), to) - from))
                .toList();
    }

    private List<Utterance.Word> words() {
        var all = new ArrayList<Utterance.Word>();
        int at = 0;
        while (at < symbols.size()) {
            int part = symbols.get(at).part();
            int end = at;
            while (end < symbols.size() && symbols.get(end).part() == part) {
                end++;
            }
            if (part >= 0 && phrase.parts().get(part).word()) {
                var word = phrase.parts().get(part);
                int from = millis(starts[at + 1]);
                int until = millis(starts[Math.min(end + 1, starts.length - 1)]);
                if (!all.isEmpty() && all.getLast().from() == word.from()) {
                    // one written number, several spoken words
                    from = all.removeLast().atMillis();
                }
                all.add(new Utterance.Word(word.from(), word.to(), from, until));
            }
            at = end;
        }
        return all;
    }
}
