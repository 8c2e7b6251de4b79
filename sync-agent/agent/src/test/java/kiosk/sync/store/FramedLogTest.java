package kiosk.sync.store;

import static kiosk.sync.testing.Samples.down;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramedLogTest {
    private static final String EPOCH = "01234567-0123-7123-8123-0123456789ab";
    private final Keys keys = new Keys(new byte[FileKey.BYTES]);

    @TempDir Path root;

    private Path threeFrames() throws IOException {
        Path file = root.resolve("log");
        try (FramedLog log = FramedLog.create(file, EPOCH, keys)) {
            for (int n = 1; n <= 3; n++) {
                log.append(n, new Change.Received(down(n)).write());
            }
            log.force();
        }
        return file;
    }

    private List<Long> numbers(Path file) throws IOException {
        List<Long> numbers = new ArrayList<>();
        LogReader.Found found = LogReader.look(file).orElseThrow();
        LogReader.replay(file, found, keys, 0, (number, _) -> numbers.add(number));
        return numbers;
    }

    @Test
    void tellsWhatWasWritten() throws Exception {
        Path file = threeFrames();
        LogReader.Found found = LogReader.look(file).orElseThrow();
        assertThat(found.epoch()).isEqualTo(EPOCH);
        assertThat(found.last()).isEqualTo(3);
        assertThat(found.tail()).isFalse();
        assertThat(numbers(file)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void everyTornTailEndsAtTheLastWholeFrame() throws Exception {
        byte[] whole = Files.readAllBytes(threeFrames());
        LogReader.Found all = LogReader.look(root.resolve("log")).orElseThrow();
        int third = all.frames().get(2);
        for (int length = third; length < whole.length; length++) {
            Path torn = root.resolve("torn");
            Files.write(torn, Arrays.copyOf(whole, length));
            LogReader.Found found = LogReader.look(torn).orElseThrow();
            assertThat(found.last()).as("cut at %d", length).isEqualTo(2);
            assertThat(found.goodBytes()).isEqualTo(third);
            assertThat(found.damaged()).isFalse();
        }
    }

    @Test
    void oneFlippedBitAnywhereCostsOneFrameAtMost() throws Exception {
        byte[] whole = Files.readAllBytes(threeFrames());
        for (int at = FramedLog.HEADER_BYTES; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Path file = root.resolve("flipped");
            Files.write(file, flipped);
            assertThat(numbers(file)).as("bit at %d", at).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void frameMovedToAnotherNumberIsNotBelieved() throws Exception {
        byte[] bytes = Files.readAllBytes(threeFrames());
        LogReader.Found found = LogReader.look(root.resolve("log")).orElseThrow();
        int begin = found.frames().getFirst();
        ByteBuffer raw = ByteBuffer.wrap(bytes);
        raw.putLong(begin + FramedLog.FRAME_HEAD_BYTES, 9);
        raw.putInt(
                begin + 8,
                FramedLog.crc(bytes, begin + FramedLog.FRAME_HEAD_BYTES, raw.getInt(begin + 4)));
        Files.write(root.resolve("log"), bytes);
        assertThat(numbers(root.resolve("log"))).containsExactly(2L, 3L);
    }

    /// A disk with room for so many bytes.
    private static final class SmallDisk implements FramedLog.Sink {
        private int room;
        private long length;
        private boolean truncates = true;

        SmallDisk(int room) {
            this.room = room;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            if (bytes.remaining() > room) {
                length += room;
                throw new IOException("No space left on device");
            }
            room -= bytes.remaining();
            length += bytes.remaining();
        }

        @Override
        public void force() {}

        @Override
        public void truncate(long bytes) throws IOException {
            if (!truncates) {
                throw new IOException("Read-only file system");
            }
            length = bytes;
        }

        @Override
        public void close() {}
    }

    @Test
    void fullDiskLeavesNoHalfFrame() throws Exception {
        SmallDisk disk = new SmallDisk(300);
        FramedLog log = new FramedLog(disk, EPOCH, keys.log(), 0, 0);
        log.append(1, new byte[100]);
        long before = log.bytes();
        assertThatThrownBy(() -> log.append(2, new byte[500])).hasMessageContaining("No space");
        assertThat(disk.length).isEqualTo(before);
        assertThat(log.last()).isEqualTo(1);
        assertThat(log.sound()).isTrue();
        log.append(2, new byte[50]);
        assertThat(log.last()).isEqualTo(2);
    }

    @Test
    void halfFrameThatCannotBeTakenBackMakesTheLogUnsound() {
        SmallDisk disk = new SmallDisk(10);
        disk.truncates = false;
        FramedLog log = new FramedLog(disk, EPOCH, keys.log(), 0, 0);
        assertThatThrownBy(() -> log.append(1, new byte[100])).isInstanceOf(IOException.class);
        assertThat(log.sound()).isFalse();
    }
}
