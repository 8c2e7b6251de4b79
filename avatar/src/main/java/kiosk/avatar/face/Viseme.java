package kiosk.avatar.face;

/// What a mouth looks like while a sound is spoken: the fifteen usual classes.
public enum Viseme {
    /// Silence: closed, at rest.
    SIL(0, 0.05, 0, 0, 0),
    /// p b m.
    PP(0, -0.1, 0, 0, 0),
    /// f v.
    FF(0.10, 0.1, 0, 1, 0),
    /// th.
    TH(0.18, 0.1, 0, 1, 1),
    /// t d.
    DD(0.20, 0.15, 0, 1, 0.6),
    /// k g.
    KK(0.24, 0.1, 0, 1, 0),
    /// ch j sh, zh.
    CH(0.22, -0.35, 0.4, 1, 0),
    /// s z.
    SS(0.12, 0.35, 0, 1, 0),
    /// n l.
    NN(0.16, 0.1, 0, 1, 0.6),
    /// r.
    RR(0.20, -0.2, 0.3, 0, 0.3),
    /// a.
    AA(0.85, 0.1, 0, 1, 0.4),
    /// e.
    E(0.48, 0.4, 0, 1, 0.3),
    /// i.
    IH(0.28, 0.45, 0, 1, 0.2),
    /// o.
    OH(0.58, -0.45, 0.8, 0, 0.2),
    /// u, ü.
    OU(0.30, -0.75, 1, 0, 0);

    private final double open;
    private final double wide;
    private final double round;
    private final double teeth;
    private final double tongue;

    Viseme(double open, double wide, double round, double teeth, double tongue) {
        this.open = open;
        this.wide = wide;
        this.round = round;
        this.teeth = teeth;
        this.tongue = tongue;
    }

    /// The shape of the mouth.
    public Lips lips() {
        return new Lips(open, wide, round, teeth, tongue);
    }
}
