package kiosk.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kiosk.device.mispos.PadProfile;

/// Fixed settings of scenario devices.
final class Profiles {
    private static final long SEED = 20_261_121;

    private Profiles() {}

    static PadProfile pad() {
        try {
            return PadProfile.ours();
        } catch (IOException e) {
            throw new UncheckedIOException("the pad's profile is part of the program", e);
        }
    }

    static RandomGenerator random() {
        return new SplittableRandom(SEED);
    }
}
