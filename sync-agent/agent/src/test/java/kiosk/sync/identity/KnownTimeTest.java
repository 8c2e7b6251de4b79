package kiosk.sync.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTimeTest {
    private static final Instant TRUE = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3 * 365);

    private final AtomicReference<Instant> local = new AtomicReference<>(TRUE);
    private final AtomicLong nanos = new AtomicLong();
    private Path file;

    @BeforeEach
    void file(@TempDir Path folder) {
        file = folder.resolve("known-time");
    }

    private KnownTime time() {
        return new KnownTime(file, local::get, nanos::get);
    }

    @Test
    void clockThatMayBeRightCounts() throws Exception {
        KnownTime time = time();
        time.heard(TRUE.minus(Duration.ofDays(200)));

        assertThat(time.now()).isEqualTo(TRUE);
        assertThat(time.clockWrong()).isFalse();
    }

    @Test
    void clockThreeYearsOffDoesNotCountEitherWay() throws Exception {
        time().heard(TRUE);
        for (Instant wrong : new Instant[] {TRUE.minus(YEARS), TRUE.plus(YEARS)}) {
            local.set(wrong);
            nanos.set(0);
            KnownTime restarted = time();
            nanos.set(Duration.ofHours(2).toNanos());

            assertThat(restarted.now()).isEqualTo(TRUE.plus(Duration.ofHours(2)));
            assertThat(restarted.clockWrong()).isTrue();
        }
    }

    @Test
    void damagedFileIsNoKnowledge() throws Exception {
        Files.writeString(file, "yesterday");
        local.set(TRUE.minus(YEARS));

        assertThat(time().now()).isEqualTo(TRUE.minus(YEARS));
    }
}
