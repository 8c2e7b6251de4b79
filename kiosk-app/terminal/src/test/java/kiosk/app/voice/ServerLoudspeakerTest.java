package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kiosk.avatar.hearing.microphone.SoundServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With programs in place of the sound server's own.
@Timeout(30)
class ServerLoudspeakerTest {

    private static final SoundServer SERVER =
            new SoundServer(List.of("sh", "-c", "printf '1\\thall\\tx\\n2\\thdmi\\tx\\n'"));
    private static final long MILLI = 1_000_000;

    @TempDir private Path folder;

    private Loudspeaker.Playing open(String script, Optional<String> device) {
        var player = List.of("sh", "-c", script, "player");
        return new ServerLoudspeaker(device, player, SERVER).open(1000).orElseThrow();
    }

    @Test
    void whatIsWrittenReachesThePlayerWholeBeforeDrainingIsOver() throws Exception {
        var heard = folder.resolve("heard");
        try (var playing = open("cat > " + heard, Optional.empty())) {
            playing.write(new short[] {9, 258, -2, 9}, 1, 2);
            playing.drain();
        }
        assertThat(Files.readAllBytes(heard)).containsExactly(2, 1, -2, -1);
    }

    @Test
    void theOutputIsFoundByAPartOfItsName() throws Exception {
        var told = folder.resolve("told");
        try (var playing = open("echo \"$@\" > " + told, Optional.of("HDM"))) {
            playing.drain();
        }
        assertThat(Files.readString(told))
                .contains("--raw", "--format=s16le", "--channels=1", "--rate=1000")
                .contains("--device=hdmi");
        var none = new ServerLoudspeaker(Optional.of("usb"), List.of("true"), SERVER);
        assertThat(none.there()).isFalse();
        assertThat(none.open(1000)).isEmpty();
    }

    @Test
    void aPlayerThatDiesOrIsMissingKeepsNobodyWaiting() {
        try (var playing = open("exit 1", Optional.empty())) {
            for (int i = 0; i < 50; i++) {
                playing.write(new short[20], 0, 20);
            }
            playing.drain();
        }
        var missing =
                new ServerLoudspeaker(Optional.empty(), List.of("/nonexistent/pacat"), SERVER);
        assertThat(missing.open(1000)).isEmpty();
    }

    @Test
    void stoppingEndsThePlayer() {
        try (var playing = open("exec tail -f /dev/null", Optional.empty())) {
            playing.write(new short[20], 0, 20);
            playing.stop();
            playing.drain();
        }
    }

    @Test
    void theClockRunsWithTheSoundAndWaitsWhereThereIsNone() {
        var now = new AtomicLong();
        var pace = new ServerLoudspeaker.Pace(1000, 60, now::get);
        pace.wrote(100);
        assertThat(pace.played()).as("on its way").isZero();
        now.set(110 * MILLI);
        assertThat(pace.played()).isEqualTo(50);
        pace.wrote(100);
        assertThat(pace.left()).isEqualTo(150 + 60);
        now.set(1000 * MILLI);
        assertThat(pace.played()).as("no more than there is").isEqualTo(200);
        pace.wrote(100);
        assertThat(pace.played()).isEqualTo(200);
        now.set(1080 * MILLI);
        assertThat(pace.played()).isEqualTo(220);
    }
}
