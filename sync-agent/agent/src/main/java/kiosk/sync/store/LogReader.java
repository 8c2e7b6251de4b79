package kiosk.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import kiosk.sync.json.MalformedException;

/// Reads a [FramedLog]: a torn tail ends it, a damaged place in the middle is jumped over.
final class LogReader {

    /// What is there.
    ///
    /// @param goodBytes end of the frames before the first damage
    /// @param last number of the last frame before the first damage
    /// @param frames where each good frame begins, also behind damage
    /// @param damaged whether good frames follow a bad place: no mere torn tail
    /// @param tail whether something bad is at the end
    record Found(
            String epoch,
            byte[] keyCheck,
            long goodBytes,
            long last,
            List<Integer> frames,
            boolean damaged,
            boolean tail) {}

    private final ByteBuffer bytes;

    private LogReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// Empty when there is no log or its header is not readable.
    static Optional<Found> look(Path file) throws IOException {
        if (Files.notExists(file) || Files.size(file) < FramedLog.HEADER_BYTES) {
            return Optional.empty();
        }
        return new LogReader(map(file)).scan();
    }

    /// Takes changes in their order.
    interface Visitor<E extends Exception> {
        void visit(long number, Change change) throws E;
    }

    /// Opens all good frames above a number.
    ///
    /// @return how many good frames could not be opened or understood
    static <E extends Exception> int replay(
            Path file, Found found, Keys keys, long above, Visitor<E> visitor)
            throws IOException, E {
        ByteBuffer bytes = map(file);
        int unreadable = 0;
        for (int begin : found.frames()) {
            int length = bytes.getInt(begin + 4);
            long number = bytes.getLong(begin + FramedLog.FRAME_HEAD_BYTES);
            if (number <= above) {
                continue;
            }
            byte[] body = new byte[length - FramedLog.NUMBER_BYTES];
            bytes.get(begin + FramedLog.FRAME_HEAD_BYTES + FramedLog.NUMBER_BYTES, body);
            Change change;
            try {
                change = open(body, number, found.epoch(), keys);
            } catch (IOException | MalformedException e) {
                unreadable++;
                continue;
            }
            visitor.visit(number, change);
        }
        return unreadable;
    }

    private static Change open(byte[] body, long number, String epoch, Keys keys)
            throws IOException, MalformedException {
        byte[] nonce = Arrays.copyOf(body, FramedLog.NONCE_BYTES);
        byte[] sealed = Arrays.copyOfRange(body, FramedLog.NONCE_BYTES, body.length);
        return Change.read(
                FramedLog.crypt(
                        Cipher.DECRYPT_MODE,
                        new FramedLog.Seal(keys.log(), epoch, number, nonce),
                        sealed));
    }

    private static MappedByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private Optional<Found> scan() {
        byte[] header = new byte[FramedLog.HEADER_BYTES];
        bytes.get(0, header);
        int sum = ByteBuffer.wrap(header).getInt(FramedLog.HEADER_BYTES - 4);
        boolean fits =
                Arrays.equals(Arrays.copyOf(header, FramedLog.MAGIC.length), FramedLog.MAGIC)
                        && sum == FramedLog.crc(header, 0, FramedLog.HEADER_BYTES - 4);
        if (!fits) {
            return Optional.empty();
        }
        int epochAt = FramedLog.MAGIC.length;
        int checkAt = epochAt + FramedLog.EPOCH_BYTES;
        String epoch =
                new String(header, epochAt, FramedLog.EPOCH_BYTES, StandardCharsets.US_ASCII);
        byte[] check = Arrays.copyOfRange(header, checkAt, checkAt + FramedLog.CHECK_BYTES);
        return Optional.of(scanFrames(epoch, check));
    }

    private Found scanFrames(String epoch, byte[] check) {
        List<Integer> frames = new ArrayList<>();
        int at = FramedLog.HEADER_BYTES;
        int goodBytes = at;
        long last = 0;
        boolean bad = false;
        boolean damaged = false;
        while (at < bytes.limit()) {
            int length = frameLength(at);
            if (length < 0) {
                bad = true;
                at++;
                continue;
            }
            damaged |= bad;
            frames.add(at);
            if (!bad) {
                last = bytes.getLong(at + FramedLog.FRAME_HEAD_BYTES);
                goodBytes = at + FramedLog.FRAME_HEAD_BYTES + length;
            }
            at += FramedLog.FRAME_HEAD_BYTES + length;
        }
        boolean tail = goodBytes < bytes.limit();
        return new Found(epoch, check, goodBytes, last, List.copyOf(frames), damaged, tail);
    }

    /// Length of the good frame at a place, or -1.
    private int frameLength(int at) {
        if (at + FramedLog.FRAME_HEAD_BYTES > bytes.limit()) {
            return -1;
        }
        for (int i = 0; i < FramedLog.FRAME_MAGIC.length; i++) {
            if (bytes.get(at + i) != FramedLog.FRAME_MAGIC[i]) {
                return -1;
            }
        }
        int length = bytes.getInt(at + 4);
        int least = FramedLog.NUMBER_BYTES + FramedLog.NONCE_BYTES + FramedLog.TAG_BITS / 8;
        int room = bytes.limit() - at - FramedLog.FRAME_HEAD_BYTES;
        if (length < least || length > FramedLog.FRAME_BYTES_MAX || length > room) {
            return -1;
        }
        byte[] content = new byte[length];
        bytes.get(at + FramedLog.FRAME_HEAD_BYTES, content);
        return FramedLog.crc(content, 0, length) == bytes.getInt(at + 8) ? length : -1;
    }
}
