package kiosk.sync.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Append-only log of encrypted frames. Layout, all numbers big-endian:
///
/// - header: `YIMENLOG1`, epoch (36 ASCII bytes), key check (16), CRC-32C of these (4)
/// - frame: `YMF1`, length of what follows the checksum (4), CRC-32C of it (4); then number (8),
///   nonce (12), AES-256-GCM text with tag, the epoch and the number being authenticated too
///
/// Thread rule: one thread at a time.
final class FramedLog implements Closeable {
    static final byte[] MAGIC = "YIMENLOG1".getBytes(StandardCharsets.US_ASCII);
    static final byte[] FRAME_MAGIC = "YMF1".getBytes(StandardCharsets.US_ASCII);
    static final int EPOCH_BYTES = 36;
    static final int CHECK_BYTES = 16;
    static final int HEADER_BYTES = MAGIC.length + EPOCH_BYTES + CHECK_BYTES + 4;
    static final int FRAME_HEAD_BYTES = 12;
    static final int NUMBER_BYTES = 8;
    static final int NONCE_BYTES = 12;
    static final int TAG_BITS = 128;
    static final int FRAME_BYTES_MAX = 32 * 1024 * 1024;

    /// The file underneath; tests put a full disk here.
    interface Sink extends Closeable {
        void write(ByteBuffer bytes) throws IOException;

        void force() throws IOException;

        void truncate(long bytes) throws IOException;
    }

    private final Sink sink;
    private final String epoch;
    private final SecretKeySpec key;
    private final SecureRandom random;
    private long end;
    private long last;
    private boolean sound = true;

    /// Continues a log whose good part ends at `end` with number `last`.
    FramedLog(Sink sink, String epoch, SecretKeySpec key, long end, long last) {
        this.sink = sink;
        this.epoch = epoch;
        this.key = key;
        this.random = new SecureRandom();
        this.end = end;
        this.last = last;
    }

    /// A new log with nothing but its header, not yet forced.
    static FramedLog create(Path file, String epoch, Keys keys) throws IOException {
        Sink sink = sink(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.put(MAGIC).put(epoch.getBytes(StandardCharsets.US_ASCII)).put(keys.check());
        header.putInt(crc(header.array(), 0, header.position())).flip();
        sink.write(header);
        return new FramedLog(sink, epoch, keys.log(), HEADER_BYTES, 0);
    }

    /// Goes on with what [LogReader] found good; the torn rest is cut off.
    static FramedLog resume(Path file, LogReader.Found found, Keys keys) throws IOException {
        Sink sink = sink(file, StandardOpenOption.WRITE);
        sink.truncate(found.goodBytes());
        return new FramedLog(sink, found.epoch(), keys.log(), found.goodBytes(), found.last());
    }

    private static Sink sink(Path file, StandardOpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        channel.position(channel.size());
        return new Sink() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(false);
            }

            @Override
            public void truncate(long bytes) throws IOException {
                channel.truncate(bytes);
                channel.position(bytes);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    /// Number of the last frame, 0 when there is none.
    long last() {
        return last;
    }

    /// Bytes of the good part.
    long bytes() {
        return end;
    }

    /// Adds a frame; durable after [#force]. When it fails, nothing of it stays.
    void append(long number, byte[] text) throws IOException {
        ByteBuffer frame = frame(number, text);
        long begin = end;
        try {
            sink.write(frame);
        } catch (IOException e) {
            cutTo(begin, e);
            throw e;
        }
        end = begin + frame.capacity();
        last = number;
    }

    /// Takes the last frame back: what it stood for did not happen.
    void takeBack(long bytesBefore, long lastBefore) throws IOException {
        sound = false;
        sink.truncate(bytesBefore);
        sound = true;
        end = bytesBefore;
        last = lastBefore;
    }

    void force() throws IOException {
        sink.force();
    }

    /// False when a frame that must not stay could not be taken back.
    boolean sound() {
        return sound;
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    private void cutTo(long bytes, IOException because) {
        try {
            sink.truncate(bytes);
        } catch (IOException e) {
            sound = false;
            because.addSuppressed(e);
        }
    }

    private ByteBuffer frame(long number, byte[] text) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, new Seal(key, epoch, number, nonce), text);
        int length = NUMBER_BYTES + NONCE_BYTES + sealed.length;
        if (length > FRAME_BYTES_MAX) {
            throw new IOException("one transaction of %d bytes is too large".formatted(length));
        }
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEAD_BYTES + length);
        frame.put(FRAME_MAGIC).putInt(length).putInt(0);
        frame.putLong(number).put(nonce).put(sealed);
        frame.putInt(8, crc(frame.array(), FRAME_HEAD_BYTES, length));
        return frame.flip();
    }

    /// What a frame is sealed with.
    record Seal(SecretKeySpec key, String epoch, long number, byte[] nonce) {}

    static byte[] crypt(int mode, Seal seal, byte[] text) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, seal.key(), new GCMParameterSpec(TAG_BITS, seal.nonce()));
            cipher.updateAAD(
                    (seal.epoch() + " " + seal.number()).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IOException("frame " + seal.number() + " cannot be sealed or opened", e);
        }
    }

    static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
