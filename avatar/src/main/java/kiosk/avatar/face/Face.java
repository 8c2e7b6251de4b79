package kiosk.avatar.face;

import java.util.ArrayList;
import java.util.List;

/// Head and shoulders from filled cubic paths, ellipses and vertical gradients: 小门 (Xiao Men), or
/// another person made of the same parts.
///
/// Thread rule: pure functions, any thread.
public record Face(Person person, Outfit outfit) {

    /// Width of the drawing. She stands in 0..600; the pointing arm reaches to 700, and the other
    /// one 20 beyond 0.
    public static final double WIDTH = 700;

    /// Height of the drawing; the shoulders end at the lower edge.
    public static final double HEIGHT = 720;

    /// The middle of her body.
    public static final double CENTRE = 300;

    /// Xiao Men.
    public Face(Outfit outfit) {
        this(Person.WOMAN, outfit);
    }

    /// Everything to paint for this moment, back to front.
    public List<Mark> marks(Pose pose) {
        var all = new ArrayList<Mark>();
        double lift = -pose.breath();
        all.add(turned(pose, lift, Heads.behind(person)));
        all.add(new Mark.Shifted(0, lift * 0.6, new Clothes(outfit).marks()));
        all.add(turned(pose, lift, Heads.marks(person, pose)));
        if (pose.gesture() != Gesture.NONE && pose.reach() > 0) {
            all.add(
                    new Mark.Shifted(
                            0,
                            lift * 0.6,
                            Arms.marks(pose.gesture(), pose.reach(), outfit.sleeve())));
        }
        return List.copyOf(all);
    }

    private static Mark turned(Pose pose, double lift, List<Mark> marks) {
        return new Mark.Shifted(
                0, lift, List.of(new Mark.Turned(pose.headTilt(), CENTRE, 470, marks)));
    }
}
