package kiosk.device.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Makes one code of the bytes after the acknowledgement. There is no length and no checksum: a
/// code ends when the suffix CR is followed by a short silence, or, without CR, after a longer one.
/// Everything else, control characters included, is data.
final class CodeCollector {
    static final Duration GAP = Duration.ofMillis(80);
    static final Duration GAP_WITHOUT_SUFFIX = Duration.ofMillis(400);

    /// Characters taken; a longer code is dropped whole.
    static final int CHARS_MAX = 4_096;

    private static final int BYTES_MAX = CHARS_MAX * 4 + 1;
    private static final byte CR = 0x0D;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] acknowledgement = Newland.acknowledgement(Newland.TRIGGER_ON);
    private boolean acknowledged;
    private boolean tooLong;

    /// Forgets everything; the engine was triggered anew.
    void begin() {
        bytes.reset();
        acknowledged = false;
        tooLong = false;
    }

    /// Whether the engine acknowledged the trigger.
    boolean acknowledged() {
        return acknowledged;
    }

    /// Whether some of a code is there.
    boolean started() {
        return acknowledged && (bytes.size() > 0 || tooLong);
    }

    void take(byte[] from, int count) {
        if (bytes.size() + count > BYTES_MAX) {
            bytes.reset();
            tooLong = true;
        }
        if (!tooLong) {
            bytes.write(from, 0, count);
        }
        if (!acknowledged) {
            int at = Newland.indexOf(bytes.toByteArray(), acknowledgement);
            if (at >= 0) {
                // What stood before is a code of an earlier trigger.
                byte[] all = bytes.toByteArray();
                bytes.reset();
                bytes.writeBytes(Arrays.copyOfRange(all, at + acknowledgement.length, all.length));
                acknowledged = true;
            }
        }
    }

    /// The code, if this silence ends one. A code that was too long ends as nothing.
    Optional<String> after(Duration silence) {
        if (!started()) {
            return Optional.empty();
        }
        byte[] all = bytes.toByteArray();
        boolean suffix = all.length > 0 && all[all.length - 1] == CR;
        if (silence.compareTo(suffix ? GAP : GAP_WITHOUT_SUFFIX) < 0) {
            return Optional.empty();
        }
        boolean drop = tooLong;
        bytes.reset();
        tooLong = false;
        String text = text(Arrays.copyOf(all, suffix ? all.length - 1 : all.length));
        return drop || text.isEmpty() || text.length() > CHARS_MAX
                ? Optional.empty()
                : Optional.of(text);
    }

    /// UTF-8, or else GB 18030, which older codes in China use.
    private static String text(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName("GB18030"));
        }
    }
}
