package kiosk.app.talk;

import kiosk.avatar.dialog.Decision;

/// How often in a row nothing came of listening, and when it is enough.
final class Tries {

    /// After so many silences she says what can be said.
    private static final int SILENCES = 2;

    private static final int ROUNDS_OF_NOISE = 3;

    /// So often, between two things that were understood, somebody who is not understood keeps the
    /// visit alive; the hall would do so without end.
    private static final int MISHEARD_MOST = 3;

    /// So often in a row a microphone may give nothing: it may only be slow to begin.
    private static final int DEAF_MOST = 3;

    private int silences;
    private int noises;
    private int broken;
    private int deaf;
    private int misheard;

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

    /// Whether what was heard keeps the visit alive: it meant something here, or somebody tries.
    boolean keepAlive(Decision decision) {
        if (Meant.here(decision)) {
            misheard = 0;
            return true;
        }
        misheard += decision instanceof Decision.Rephrase ? 1 : 0;
        return decision instanceof Decision.Rephrase && misheard <= MISHEARD_MOST;
    }

    /// Another customer.
    void forget() {
        noises = 0;
        misheard = 0;
    }
}
