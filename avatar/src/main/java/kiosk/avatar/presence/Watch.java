package kiosk.avatar.presence;

import java.util.List;
import java.util.Optional;

/// From faces to events, without flicker: somebody is there once a face near enough, looking this
/// way, was seen for a second, and gone once none was seen for three. Pure, with the time as a
/// number.
final class Watch {

    /// 120 points of a picture 640 wide.
    private static final double NEAR = 120.0 / 640;

    /// Who is there may be a little farther.
    private static final double STILL_NEAR = 90.0 / 640;

    private static final double AHEAD = 0.55;
    private static final long ARRIVES_MS = 1000;
    private static final long GAP_MS = 450;
    private static final long LEAVES_MS = 3000;
    private static final double MOVES = 0.06;

    private Optional<Sighting> there = Optional.empty();
    private long firstSeen = -1;
    private long lastSeen;

    /// @param millis of a clock that only goes forward
    /// @param faces of the picture taken then, the largest first
    Optional<PresenceEvent> seen(long millis, List<Sighting> faces) {
        var face = faces.stream().filter(this::counts).findFirst();
        return there.isPresent() ? stays(millis, face) : comes(millis, face);
    }

    private boolean counts(Sighting face) {
        return there.isPresent()
                ? face.size() >= STILL_NEAR
                : face.size() >= NEAR && face.turn() <= AHEAD;
    }

    private Optional<PresenceEvent> comes(long millis, Optional<Sighting> face) {
        if (face.isEmpty()) {
            if (millis - lastSeen > GAP_MS) {
                firstSeen = -1;
            }
            return Optional.empty();
        }
        if (firstSeen < 0 || millis - lastSeen > GAP_MS) {
            firstSeen = millis;
        }
        lastSeen = millis;
        if (millis - firstSeen < ARRIVES_MS) {
            return Optional.empty();
        }
        there = face;
        return face.map(f -> new PresenceEvent.Arrived(f.x(), f.y(), f.size()));
    }

    private Optional<PresenceEvent> stays(long millis, Optional<Sighting> face) {
        if (face.isEmpty()) {
            return millis - lastSeen >= LEAVES_MS ? left() : Optional.empty();
        }
        lastSeen = millis;
        var now = face.get();
        boolean moved =
                there.filter(b -> Math.hypot(now.x() - b.x(), now.y() - b.y()) >= MOVES)
                        .isPresent();
        if (!moved) {
            return Optional.empty();
        }
        there = face;
        return Optional.of(new PresenceEvent.Moved(now.x(), now.y(), now.size()));
    }

    private Optional<PresenceEvent> left() {
        there = Optional.empty();
        firstSeen = -1;
        return Optional.of(new PresenceEvent.Left());
    }
}
