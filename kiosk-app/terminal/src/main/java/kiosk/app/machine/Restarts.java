package kiosk.app.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers over restarts when the machine started itself anew, so that it does not do it for
/// ever: three times an hour.
///
/// @param file one instant a line
public record Restarts(Path file, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofHours(1);

    /// Whether there may be another one now; if so, it counts.
    public boolean another() {
        Instant now = clock.instant();
        try {
            List<String> recent = recent(now);
            if (recent.size() >= MOST) {
                return false;
            }
            recent.add(now.toString());
            Files.write(file, recent);
            return true;
        } catch (IOException e) {
            LOG.error("restarts cannot be counted: there is none", e);
            return false;
        }
    }

    private List<String> recent(Instant now) throws IOException {
        List<String> recent = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (isRecent(line, now)) {
                    recent.add(line);
                }
            }
        }
        return recent;
    }

    private static boolean isRecent(String line, Instant now) {
        try {
            Instant at = Instant.parse(line);
            return at.isAfter(now.minus(WITHIN)) && !at.isAfter(now);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
