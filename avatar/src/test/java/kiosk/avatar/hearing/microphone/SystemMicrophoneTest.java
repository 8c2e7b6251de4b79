package kiosk.avatar.hearing.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import kiosk.avatar.hearing.Microphone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemMicrophoneTest {

    private final Device device = new Device("USB microphone");

    @Test
    void aLineOfOurRateIsHeardAsItIs() throws Exception {
        try (var source = open(Optional.empty())) {
            assertThat(device.openedAt).hasValue(16_000);
            assertThat(heard(source, 1600)).containsOnly((short) 1000);
        }
        assertThat(device.closed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLineOfAnotherRateIsResampled() throws Exception {
        device.slowest = 44_100;
        try (var source = open(Optional.of("usb"))) {
            assertThat(device.openedAt).hasValue(48_000);
            short[] pcm = heard(source, 1600);
            assertThat(pcm[1500]).isBetween((short) 998, (short) 1002);
        }
    }

    @Test
    void aDeviceThatOnlyHasTheRateOfACompactDisc() throws Exception {
        device.slowest = 44_100;
        device.fastest = 44_100;
        try (var source = open(Optional.empty())) {
            assertThat(device.openedAt).hasValue(44_100);
            assertThat(heard(source, 1600)[1500]).isBetween((short) 998, (short) 1002);
        }
    }

    @Test
    void aDevicePulledOutIsGone() throws Exception {
        try (var source = open(Optional.empty())) {
            heard(source, 320);
            device.pulledOut = true;
            assertThat(end(source)).isEqualTo(Microphone.Source.GONE);
        }
    }

    @Test
    void aDeviceThatHangsIsLeftBehind() throws Exception {
        try (var source = open(Optional.empty())) {
            heard(source, 320);
            device.hangs = true;
            while (source.read(new short[512], 0, 512) > 0) {
                // what was in the queue
            }
            assertThat(source.read(new short[512], 0, 512)).isZero();
        } finally {
            device.letGo.countDown();
        }
    }

    @Test
    void whatCannotBeUsedSaysWhy() {
        var none = new SystemMicrophone(Optional.empty(), List::of);
        assertThat(none.open()).isEmpty();
        assertThat(none.reason()).isEqualTo("this computer has no microphone");
        var other = new SystemMicrophone(Optional.of("camera"), () -> List.of(device));
        assertThat(other.open()).isEmpty();
        assertThat(other.reason())
                .isEqualTo("no microphone has \"camera\" in its name; there are: USB microphone");
        device.taken = true;
        var taken = new SystemMicrophone(Optional.empty(), () -> List.of(device));
        assertThat(taken.open()).isEmpty();
        assertThat(taken.reason()).isEqualTo("USB microphone cannot be used: taken");
    }

    @Test
    void aDriverThatFailsIsNoMicrophone() {
        var failing =
                new SystemMicrophone(
                        Optional.empty(),
                        () -> {
                            throw new IllegalStateException("driver");
                        });
        assertThat(failing.open()).isEmpty();
        assertThat(failing.reason()).startsWith("the sound system failed");
    }

    private Microphone.Source open(Optional<String> name) {
        return new SystemMicrophone(name, () -> List.of(device)).open().orElseThrow();
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

    /// A device that hums at one level.
    private static final class Device implements SystemMicrophone.Input {
        private final String name;
        private final CountDownLatch closed = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final AtomicInteger openedAt = new AtomicInteger();
        private int slowest = 8_000;
        private int fastest = 48_000;
        private boolean taken;
        private volatile boolean pulledOut;
        private volatile boolean hangs;

        Device(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean records(AudioFormat format) {
            return format.getSampleRate() >= slowest && format.getSampleRate() <= fastest;
        }

        @Override
        public TargetDataLine line(AudioFormat format) throws LineUnavailableException {
            if (taken) {
                throw new LineUnavailableException("taken");
            }
            openedAt.set((int) format.getSampleRate());
            return (TargetDataLine)
                    Proxy.newProxyInstance(
                            Device.class.getClassLoader(),
                            new Class<?>[] {TargetDataLine.class},
                            (_, method, args) ->
                                    switch (method.getName()) {
                                        case "read" -> read((byte[]) args[0], (int) args[2]);
                                        case "close" -> {
                                            closed.countDown();
                                            yield null;
                                        }
                                        default -> null;
                                    });
        }

        private int read(byte[] into, int length) throws InterruptedException {
            if (hangs) {
                letGo.await();
            }
            if (pulledOut || closed.getCount() == 0) {
                return -1;
            }
            for (int i = 0; i < length; i += 2) {
                into[i] = (byte) 1000;
                into[i + 1] = (byte) (1000 >> 8);
            }
            return length;
        }
    }
}
