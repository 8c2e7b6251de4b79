package kiosk.avatar.voice;

import java.util.List;
import kiosk.avatar.face.Lips;
import kiosk.avatar.face.Viseme;

/// The mouth of an utterance as a movement: each shape begins a little early, as in life, glides
/// into the next, and closed lips always close.
///
/// @param shapes in order of time
public record LipTrack(List<Utterance.Shape> shapes) {

    private static final double EARLY_MS = 30;
    private static final double GLIDE_MS = 55;
    private static final int TOO_SHORT_MS = 30;

    /// The mouth at this moment of the sound.
    public Lips at(double millis) {
        double now = millis + EARLY_MS;
        int i = index(now);
        if (i < 0) {
            return Viseme.SIL.lips();
        }
        var here = shapes.get(i);
        var before = i == 0 ? Viseme.SIL : shapes.get(i - 1).viseme();
        boolean closes = closes(here.viseme());
        double glide = closes ? GLIDE_MS / 2 : GLIDE_MS;
        double share = Math.clamp((now - here.atMillis()) / glide, 0, 1);
        double smooth = (1 - Math.cos(Math.PI * share)) / 2;
        return before.lips().mix(here.viseme().lips(), smooth);
    }

    /// The shape that counts now; one too short to be seen gives way to the one before it.
    private int index(double now) {
        int i = shapes.size() - 1;
        while (i >= 0 && shapes.get(i).atMillis() > now) {
            i--;
        }
        boolean brief =
                i > 0
                        && i + 1 < shapes.size()
                        && shapes.get(i + 1).atMillis() - shapes.get(i).atMillis() < TOO_SHORT_MS
                        && !closes(shapes.get(i).viseme());
        return brief ? i - 1 : i;
    }

    private static boolean closes(Viseme viseme) {
        return viseme == Viseme.PP || viseme == Viseme.FF;
    }
}
