package kiosk.device.sim.pty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kiosk.device.Line;
import kiosk.device.LineException;
import kiosk.device.owner.SystemPace;
import kiosk.device.serial.SerialLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PtyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir Path dir;

    private Line.Source port() {
        return SerialLine.at(
                new SerialLine.Settings(dir.resolve("port").toString(), 115_200, SECOND),
                new SystemPace());
    }

    private static byte[] all256() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] read(Line line, int count) throws LineException {
        var got = new ByteArrayOutputStream();
        byte[] buffer = new byte[64];
        while (got.size() < count) {
            int n = line.read(buffer, SECOND);
            if (n == 0) {
                break;
            }
            got.write(buffer, 0, n);
        }
        return got.toByteArray();
    }

    @Test
    void carriesEveryByteBothWays() throws Exception {
        try (Pty pty = Pty.open(dir.resolve("port"));
                Line line = port().open()) {
            line.write(all256());
            assertThat(read(pty, 256)).isEqualTo(all256());
            pty.write(all256());
            assertThat(read(line, 256)).isEqualTo(all256());
        }
    }

    @Test
    void aQuestionWithoutWaitingReturnsAtOnce() throws Exception {
        try (Pty pty = Pty.open(dir.resolve("port"));
                Line line = port().open()) {
            assertThat(line.read(new byte[1], Duration.ZERO)).isZero();
            assertThat(pty.read(new byte[1], Duration.ZERO)).isZero();
        }
    }

    @Test
    void anUnpluggedPortEndsAReadAndAWrite() throws Exception {
        Pty pty = Pty.open(dir.resolve("port"));
        try (Line line = port().open()) {
            CompletableFuture.delayedExecutor(100, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .execute(pty::close);
            assertThatThrownBy(() -> line.read(new byte[1], Duration.ofSeconds(5)))
                    .isInstanceOf(LineException.class);
            assertThatThrownBy(() -> line.write(all256())).isInstanceOf(LineException.class);
        }
        assertThat(Files.exists(dir.resolve("port"), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThatThrownBy(port()::open).isInstanceOf(LineException.class);
    }

    @Test
    void closingFromAnotherThreadEndsARead() throws Exception {
        try (Pty pty = Pty.open(dir.resolve("port"))) {
            Line line = port().open();
            CompletableFuture.delayedExecutor(100, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .execute(line::close);
            assertThatThrownBy(() -> line.read(new byte[1], Duration.ofSeconds(5)))
                    .isInstanceOf(LineException.class);
            assertThat(pty.read(new byte[1], Duration.ofMillis(30))).isZero();
            assertThat(pty.heard()).isFalse();
        }
    }

    @Test
    void aPortIsHeldByOneOnly() throws Exception {
        try (Pty pty = Pty.open(dir.resolve("port"));
                Line first = port().open()) {
            Runnable letGo = first::close;
            assertThatThrownBy(port()::open).isInstanceOf(LineException.class);
            letGo.run();
            try (Line again = port().open()) {
                pty.write(new byte[] {7});
                assertThat(read(again, 1)).containsExactly(7);
            }
        }
    }

    @Test
    void aDeviceThatTakesNothingIsNoticed() throws Exception {
        try (Pty pty = Pty.open(dir.resolve("port"));
                Line line = port().open()) {
            assertThat(pty.read(new byte[1], Duration.ofMillis(30))).isZero();
            assertThatThrownBy(() -> line.write(new byte[200_000]))
                    .isInstanceOf(LineException.class)
                    .hasMessageContaining("takes no bytes");
        }
    }

    @Test
    void bytesForNobodyAreLost() throws Exception {
        try (Pty pty = Pty.open(dir.resolve("port"))) {
            pty.write(all256());
            try (Line line = port().open()) {
                assertThat(line.read(new byte[1], Duration.ofMillis(50))).isZero();
            }
        }
    }

    @Test
    void aNewPortUnderTheSameLinkWorks() throws Exception {
        Pty.open(dir.resolve("port")).close();
        try (Pty pty = Pty.open(dir.resolve("port"));
                Line line = port().open()) {
            line.write(new byte[] {1, 2});
            assertThat(read(pty, 2)).containsExactly(1, 2);
        }
    }
}
