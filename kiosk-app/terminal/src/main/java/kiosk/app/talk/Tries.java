package kiosk.app.talk;

/// How often in a row nothing came of listening, and when it is enough.
final class Tries {

    /// After so many silences she says what can be said.
    private static final int SILENCES = 2;

    private static final int ROUNDS_OF_NOISE = 3;

    /// So often in a row a microphone may give nothing: it may only be slow to begin.
    private static final int DEAF_MOST = 3;

    private int silences;
    private int noises;
    private int broken;
    private int deaf;

    /// Nobody spoke; true when it has to be said once more what can be said.
    boolean silent() {
        silences++;
        return silences % SILENCES == 0;
    }

    /// There was sound without words; true while it is worth to go on.
    boolean noisy() {
        noises++;
        return noises < ROUNDS_OF_NOISE;
    }

    /// The engine failed; true the first time.
    boolean broken() {
        broken++;
        return broken == 1;
    }

    /// The microphone gave nothing; true while it is worth to open it again.
    boolean deaf() {
        deaf++;
        return deaf <= DEAF_MOST;
    }

    /// The microphone gave sound.
    void sound() {
        deaf = 0;
    }

    /// Another page is up, or listening was asked for.
    void anew() {
        silences = 0;
    }

    /// Words were heard.
    void words() {
        silences = 0;
        noises = 0;
        broken = 0;
    }

    /// Another customer.
    void forget() {
        noises = 0;
    }
}
