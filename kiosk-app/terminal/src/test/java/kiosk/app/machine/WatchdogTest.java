package kiosk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kiosk.app.machine.Watchdog.Verdict;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir Path folder;

    private Instant wall = Instant.parse("2026-11-22T01:00:00Z");
    private boolean windowHangs;
    private boolean deskHangs;
    private long now;
    private Watchdog watchdog;

    @BeforeEach
    void start() {
        InstantSource source = () -> wall;
        Clock clock = source.withZone(ZoneOffset.UTC);
        watchdog =
                new Watchdog(
                        ping -> answer(ping, windowHangs),
                        ping -> answer(ping, deskHangs),
                        new Restarts(folder.resolve("restarts"), clock),
                        now);
    }

    private static void answer(Runnable ping, boolean hangs) {
        if (!hangs) {
            ping.run();
        }
    }

    /// Lets time pass and tells the verdict of the last second.
    private Verdict pass(int seconds) {
        Verdict last = Verdict.ALIVE;
        for (int i = 0; i < seconds; i++) {
            now += SECOND;
            wall = wall.plusSeconds(1);
            last = watchdog.second(now);
            if (last == Verdict.START_ANEW) {
                return last;
            }
        }
        return last;
    }

    private static Scene scene(Scene.Place place) {
        return new Scene(
                new Shell(
                        "en",
                        Shell.Look.NORMAL,
                        "x",
                        true,
                        Set.of(),
                        Instant.EPOCH,
                        new Shell.StaffCall.None(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new kiosk.app.visit.staff.StaffBeside.Nobody(),
                        Optional.empty(),
                        Optional.empty()),
                place);
    }

    private static Scene paying() {
        Texts none = Texts.of("x", "x");
        Page page =
                new Page.Consent(
                        new Page.Frame("s", none, none, 1, 1, false, none), none, List.of());
        return scene(new Scene.AtPage(page, List.of(), new Scene.Work.Confirming()));
    }

    @Test
    void aHungWindowOrDeskIsSilenceAfterTenSeconds() {
        assertThat(pass(60)).isEqualTo(Verdict.ALIVE);
        windowHangs = true;
        assertThat(pass(9)).isEqualTo(Verdict.ALIVE);
        assertThat(pass(3)).isEqualTo(Verdict.SILENT);
        windowHangs = false;
        assertThat(pass(1)).isEqualTo(Verdict.ALIVE);
        deskHangs = true;
        assertThat(pass(12)).isEqualTo(Verdict.SILENT);
    }

    @Test
    void duringMoneyItWaitsButNotForEver() {
        watchdog.saw(paying());
        windowHangs = true;
        assertThat(pass(170)).isEqualTo(Verdict.ALIVE);
        assertThat(pass(15)).isEqualTo(Verdict.SILENT);
    }

    @Test
    void afterABugItStartsAnewThreeTimesAnHour() {
        for (int i = 0; i < 3; i++) {
            watchdog.saw(scene(new Scene.OutOfService("X1")));
            assertThat(pass(59)).isEqualTo(Verdict.ALIVE);
            assertThat(pass(3)).isEqualTo(Verdict.START_ANEW);
            start();
        }
        watchdog.saw(scene(new Scene.OutOfService("X1")));
        assertThat(pass(1200)).as("stays and waits for somebody").isEqualTo(Verdict.ALIVE);
        wall = wall.plus(Duration.ofHours(1));
        start();
        watchdog.saw(scene(new Scene.OutOfService("X1")));
        assertThat(pass(70)).isEqualTo(Verdict.START_ANEW);
    }

    @Test
    void whatABrokenDiskOrAPersonDidIsNoReasonToStartAnew() {
        for (String code : List.of("J1", "OFF", "S1")) {
            watchdog.saw(scene(new Scene.OutOfService(code)));
            assertThat(pass(300)).as(code).isEqualTo(Verdict.ALIVE);
        }
    }
}
