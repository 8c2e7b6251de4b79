package kiosk.avatar.kokoro;

import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.voice.Utterance;

/// From what the model gave to an utterance: silence at the ends cut to what an ear wants, the
/// mouth and the words in time.
final class Shaping {

    private static final float QUIET = 0.008f;
    private static final int LEAD = Graph.RATE * 40 / 1000;
    private static final int TAIL = Graph.RATE * 60 / 1000;
    private static final int BREATH = Graph.RATE * 140 / 1000;
    private static final int REST = Graph.RATE * 320 / 1000;
    private static final int FADE = Graph.RATE * 5 / 1000;

    /// So far before its place in the model a sound may begin.
    private static final int EARLY = Graph.RATE * 150 / 1000;

    /// So much without sound is no part of it any more.
    private static final int PAUSE = Graph.RATE * 12 / 1000;

    private static final float LOUDNESS = 1.25f;

    private final List<Phrase.Symbol> symbols;
    private final Phrase phrase;
    private final float[] sound;
    private final int[] starts;
    private final int first;
    private final int last;

    Shaping(Phrase phrase, List<Phrase.Symbol> symbols, Model.Result result) {
        this.phrase = phrase;
        this.symbols = symbols;
        this.sound = result.sound();
        this.starts = starts(result.frames());
        this.first = Math.max(0, firstLoud() - LEAD);
        this.last = Math.clamp(lastLoud() + (long) TAIL, first, sound.length);
    }

    /// Sample at which each id begins, and one more for the end.
    private static int[] starts(float[] frames) {
        int[] all = new int[frames.length + 1];
        for (int i = 0; i < frames.length; i++) {
            all[i + 1] = all[i] + Math.round(frames[i]) * Graph.FRAME;
        }
        return all;
    }

    private int firstLoud() {
        int at = 0;
        while (at < sound.length && Math.abs(sound[at]) < QUIET) {
            at++;
        }
        return at;
    }

    private int lastLoud() {
        int at = sound.length;
        while (at > first && Math.abs(sound[at - 1]) < QUIET) {
            at--;
        }
        return at;
    }

    Utterance utterance() {
        boolean ends =
                !phrase.parts().isEmpty() && ".?!".contains(phrase.parts().getLast().symbols());
        int length = last - first;
        short[] pcm = new short[length + (ends ? REST : BREATH)];
        for (int i = 0; i < length; i++) {
            float edge = Math.min(1f, Math.min(i, length - 1 - i) / (float) FADE);
            float value = Math.clamp(sound[first + i] * LOUDNESS * edge, -1f, 1f);
            pcm[i] = (short) Math.round(value * Short.MAX_VALUE);
        }
        return new Utterance(pcm, Graph.RATE, mouth(length), words());
    }

    private int millis(int sample) {
        int inside = Math.clamp((long) sample - first, 0, last - first);
        return (int) (inside * 1000L / Graph.RATE);
    }

    private List<Utterance.Shape> mouth(int length) {
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
            if (all.getLast().viseme() == Viseme.SIL && shapes.getFirst() != Viseme.SIL) {
                from = heardFrom(from);
            }
            for (int s = 0; s < shapes.size(); s++) {
                add(all, millis(from + (to - from) * s / shapes.size()), shapes.get(s));
            }
        }
        add(all, (int) (length * 1000L / Graph.RATE), Viseme.SIL);
        return List.copyOf(all);
    }

    /// Where the sound that is there at this sample begins. Behind a silence the model counts the
    /// beginning of a sound, most of all a hiss, to the silence: 28 ms in the middle in Mandarin,
    /// 58 in English, up to 115.
    private int heardFrom(int place) {
        int sample = place;
        int at = Math.min(sample, sound.length);
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
        return List.copyOf(all);
    }
}
