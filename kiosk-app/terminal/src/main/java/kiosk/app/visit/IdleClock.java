package kiosk.app.visit;

import java.time.Duration;
import java.util.Optional;

/// Counts the seconds nobody touched anything.
///
/// Thread rule: the mailbox only.
final class IdleClock {
    private final Terminal.Idle limits;
    private int quiet;

    IdleClock(Terminal.Idle limits) {
        this.limits = limits;
    }

    void touched() {
        quiet = 0;
    }

    /// A second passed on a page of this kind.
    ///
    /// @return true when the visit is over
    boolean tick(boolean elder, boolean inMatter) {
        quiet++;
        return quiet >= limit(elder, inMatter).toSeconds();
    }

    /// Seconds left while the warning is up.
    Optional<Integer> warning(boolean elder, boolean inMatter) {
        int left = (int) limit(elder, inMatter).toSeconds() - quiet;
        return left <= limits.warning().toSeconds() ? Optional.of(left) : Optional.empty();
    }

    private Duration limit(boolean elder, boolean inMatter) {
        if (elder) {
            return limits.elder();
        }
        return inMatter ? limits.inMatter() : limits.publicPage();
    }
}
