package kiosk.app.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/// The roll of 48 columns: how wide text is on it, and what its font can print.
final class Columns {
    static final int ALL = 48;
    static final int LARGE = ALL / 2;
    private static final Charset GBK = Charset.forName("GBK");

    private Columns() {}

    /// A Chinese character takes two.
    static int width(String text) {
        return text.codePoints().map(letter -> letter < 0x80 ? 1 : 2).sum();
    }

    /// Whether the printer's GBK font has every character, ASCII as one byte and all others as two.
    static boolean printable(String text) {
        try {
            ByteBuffer bytes =
                    GBK.newEncoder()
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .encode(CharBuffer.wrap(text));
            return bytes.remaining() == width(text);
        } catch (CharacterCodingException notInGbk) {
            return false;
        }
    }
}
