package kiosk.avatar.hearing.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kiosk.avatar.hearing.Microphone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// With programs in place of the sound server's own.
@Timeout(60)
class ServerMicrophoneTest {

    /// 1000 in 16 bit, little end first, 20 ms of it without end.
    private static final String HUMS =
            "while :; do printf '\\350\\003%.0s' $(seq 320) || exit; done";

    private static final List<String> MISSING = List.of("/nonexistent/parec");

    @TempDir private Path folder;

    @Test
    void whatTheRecorderWritesIsHeardUntilItIsClosedAndItEndsThen() throws Exception {
        var pid = folder.resolve("pid");
        try (var source = open("echo $$ > " + pid + "; " + HUMS)) {
            assertThat(heard(source, 1600)).containsOnly((short) 1000);
        }
        var recorder = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
        until(() -> recorder.isEmpty() || !recorder.get().isAlive());
    }

    @Test
    void itIsAskedForOurKindOfSound() throws Exception {
        var told = folder.resolve("told");
        try (var source = open("echo \"$@\" > " + told + ".part; mv " + told + ".part " + told)) {
            until(() -> Files.exists(told));
            assertThat(Files.readString(told))
                    .contains("--raw", "--format=s16le", "--channels=1", "--rate=16000")
                    .doesNotContain("--device");
            assertThat(end(source)).isEqualTo(Microphone.Source.GONE);
        }
    }

    @Test
    void aRecorderThatDiesInTheMiddleOfAPieceIsADeviceThatIsGone() throws Exception {
        try (var source = open("printf '\\350\\003%.0s' $(seq 700); exit 1")) {
            assertThat(heard(source, 640)).as("two whole pieces").containsOnly((short) 1000);
            assertThat(end(source)).isEqualTo(Microphone.Source.GONE);
        }
    }

    @Test
    void aRecorderThatWritesNothingIsSilentAndNobodyWaitsForIt() throws Exception {
        try (var source = open("exec tail -f /dev/null")) {
            assertThat(source.read(new short[320], 0, 320)).isZero();
        }
    }

    @Test
    void withoutARecorderThereIsNoMicrophone() throws Exception {
        var tools = new ServerMicrophone.Tools(MISSING, new SoundServer(MISSING));
        assertThat(new ServerMicrophone(Optional.empty(), tools).open()).isEmpty();
        assertThat(new ServerMicrophone(Optional.of("usb"), tools).open()).isEmpty();
    }

    @Test
    void aSourceIsTakenByAPartOfItsName() throws Exception {
        var told = folder.resolve("told");
        var sources =
                program(
                        "pactl",
                        "printf '1\\tmonitor\\tx\\n2\\talsa_input.usb-Cam\\tx\\nodd line\\n'");
        var recorder =
                program("parec", "echo \"$@\" > " + told + ".part; mv " + told + ".part " + told);
        var tools = new ServerMicrophone.Tools(recorder, new SoundServer(sources));
        try (var _ = new ServerMicrophone(Optional.of("USB-cam"), tools).open().orElseThrow()) {
            until(() -> Files.exists(told));
            assertThat(Files.readString(told)).contains("--device=alsa_input.usb-Cam");
        }
        assertThat(new ServerMicrophone(Optional.of("headset"), tools).open()).isEmpty();
    }

    @Test
    void aServerThatDoesNotTellItsSourcesHasNoneByName() throws Exception {
        var tools =
                new ServerMicrophone.Tools(
                        program("parec", HUMS), new SoundServer(program("pactl", "exit 1")));
        assertThat(new ServerMicrophone(Optional.of("usb"), tools).open()).isEmpty();
    }

    @Test
    void whereNoServerRunsTheComputersOwnIsTaken() {
        assertThat(
                        ServerMicrophone.orComputer(
                                Optional.empty(), Map.of("XDG_RUNTIME_DIR", folder.toString())))
                .isInstanceOf(SystemMicrophone.class);
    }

    private Microphone.Source open(String recorder) throws IOException {
        var tools =
                new ServerMicrophone.Tools(program("parec", recorder), new SoundServer(MISSING));
        return new ServerMicrophone(Optional.empty(), tools).open().orElseThrow();
    }

    private List<String> program(String name, String script) throws IOException {
        return List.of("sh", Files.writeString(folder.resolve(name), script).toString());
    }

    private static short[] heard(Microphone.Source source, int count) {
        short[] pcm = new short[count];
        int length = 0;
        while (length < count) {
            int n = source.read(pcm, length, count - length);
            assertThat(n).isNotNegative();
            length += n;
        }
        return pcm;
    }

    private static int end(Microphone.Source source) {
        short[] rest = new short[4096];
        int n = 0;
        while (n >= 0) {
            n = source.read(rest, 0, rest.length);
        }
        return n;
    }

    /// Ends by the limit of the class.
    private static void until(BooleanSupplier state) {
        while (!state.getAsBoolean()) {
            LockSupport.parkNanos(2_000_000);
        }
    }
}
