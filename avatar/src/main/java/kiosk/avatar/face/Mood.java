package kiosk.avatar.face;

/// How she looks at you.
public enum Mood {
    /// Ready.
    CALM(0.45, 0, 0),
    /// Glad that you are here.
    WELCOME(0.9, 3, 0),
    /// Paying attention.
    LISTENING(0.35, 5, -0.3),
    /// Looking something up; the eyes are elsewhere.
    THINKING(0.15, 4, 0.3),
    /// Telling how something goes.
    EXPLAINING(0.6, 3, -0.15),
    /// It did not work, and she is sorry.
    SORRY(-0.5, 2, 1.1),
    /// Done; the eyes close with the smile.
    HAPPY(1, 4, 0);

    private final double smile;
    private final double browLift;
    private final double browTilt;

    Mood(double smile, double browLift, double browTilt) {
        this.smile = smile;
        this.browLift = browLift;
        this.browTilt = browTilt;
    }

    /// -1 (corners down) to 1.
    public double smile() {
        return smile;
    }

    /// How far the brows are raised, in units of the drawing.
    public double browLift() {
        return browLift;
    }

    /// How far the inner ends of the brows are raised, -1 to 1.5.
    public double browTilt() {
        return browTilt;
    }

    /// True when the eyes are closed by the smile.
    public boolean laughingEyes() {
        return this == HAPPY;
    }

    /// True when the gaze wanders up and away whatever the pose says.
    public boolean looksAway() {
        return this == THINKING;
    }
}
