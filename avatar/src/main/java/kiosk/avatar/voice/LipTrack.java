package kiosk.avatar.voice;

import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.face.Lips;
import kiosk.avatar.face.Viseme;

/// The mouth of an utterance as a movement: each shape begins a little early, as in life, glides
/// into the next, and closed lips always close.
///
/// @param shapes in order of time
public record LipTrack(List<Utterance.Shape> shapes) {

    private static final double EARLY_MS = 65;
    private static final double GLIDE_MS = 55;
    private static final int TOO_SHORT_MS = 30;

    /// Closing takes no more than this part of a closed sound, however short: it closes in time.
    private static final double CLOSED_AFTER = 0.6;

    /// This, and then that: a mouth moves on from one sound to the next, also where another one
    /// begins there.
    ///
    /// @param more in order of time
    /// @param atMillis where its time begins in this one's
    public LipTrack then(List<Utterance.Shape> more, int atMillis) {
        var all = new ArrayList<>(shapes);
        for (var shape : more) {
            if (all.isEmpty() || all.getLast().viseme() != shape.viseme()) {
                all.add(new Utterance.Shape(shape.atMillis() + atMillis, shape.viseme()));
            }
        }
        return new LipTrack(List.copyOf(all));
    }

    /// The mouth at this moment of the sound.
    public Lips at(double millis) {
        double now = millis + EARLY_MS;
        int i = index(now);
        if (i < 0) {
            return Viseme.SIL.lips();
        }
        var here = shapes.get(i);
        var before = i == 0 ? Viseme.SIL : shapes.get(seen(i - 1)).viseme();
        boolean closes = closes(here.viseme());
        double glide = closes ? Math.min(GLIDE_MS / 2, CLOSED_AFTER * lasts(i)) : GLIDE_MS;
        double share = Math.clamp((now - here.atMillis()) / glide, 0, 1);
        double smooth = (1 - Math.cos(Math.PI * share)) / 2;
        return before.lips().mix(here.viseme().lips(), smooth);
    }

    private double lasts(int i) {
        return i + 1 < shapes.size()
                ? Math.max(1, shapes.get(i + 1).atMillis() - shapes.get(i).atMillis())
                : GLIDE_MS;
    }

    /// The shape that counts now; one too short to be seen gives way to the one before it.
    private int index(double now) {
        int i = shapes.size() - 1;
        while (i >= 0 && shapes.get(i).atMillis() > now) {
            i--;
        }
        return i < 0 ? i : seen(i);
    }

    /// This shape, or the last one before it that is long enough to be seen.
    private int seen(int from) {
        int i = from;
        while (i > 0 && brief(i)) {
            i--;
        }
        return i;
    }

    private boolean brief(int i) {
        return i + 1 < shapes.size()
                && shapes.get(i + 1).atMillis() - shapes.get(i).atMillis() < TOO_SHORT_MS
                && !closes(shapes.get(i).viseme());
    }

    private static boolean closes(Viseme viseme) {
        return viseme == Viseme.PP || viseme == Viseme.FF;
    }
}
