package kiosk.device.escpos;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// Text as a printer in Chinese mode takes it: one byte for ASCII, a GBK pair for all else. Reports
/// what it cannot encode instead of replacing it by a question mark, as the JDK does unless asked.
///
/// Thread rule: one thread.
final class Gbk {
    private final CharsetEncoder encoder =
            Charset.forName("GBK")
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);

    /// The bytes of `text`, nothing where a character has none.
    Optional<byte[]> encode(String text) {
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return Optional.of(copy);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    boolean has(int codePoint) {
        return encode(Character.toString(codePoint)).isPresent();
    }

    /// Columns a character takes on paper: a GBK pair is always printed in a full cell, whatever
    /// its shape (`·`, `—`, Greek); what is drawn as a picture follows its usual width.
    int columns(int codePoint) {
        return encode(Character.toString(codePoint))
                .map(bytes -> bytes.length)
                .orElseGet(() -> wide(codePoint) ? 2 : 1);
    }

    int columns(String text) {
        return text.codePoints().map(this::columns).sum();
    }

    private static boolean wide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || (codePoint >= 0x2E80 && codePoint < 0xD7A4)
                || (codePoint >= 0xF900 && codePoint < 0xFB00)
                || (codePoint >= 0xFE30 && codePoint < 0xFE70)
                || (codePoint >= 0xFF00 && codePoint < 0xFFE7)
                || codePoint >= 0x1F000;
    }
}
