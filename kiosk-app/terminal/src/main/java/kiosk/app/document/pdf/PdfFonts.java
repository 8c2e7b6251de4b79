package kiosk.app.document.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kiosk.app.document.DocumentException;
import kiosk.app.document.FontFiles;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/// The font files, read when first needed and kept: the large ones only when a rare character
/// comes.
///
/// Thread rule: one thread at a time ([PdfPages] sees to it).
final class PdfFonts {
    private static final String FIRST_OF_COLLECTION = "WenQuanYiZenHei";

    private final List<Path> chain;
    private final List<@Nullable TrueTypeFont> read = new ArrayList<>();

    PdfFonts(FontFiles files) {
        chain = files.chain();
        chain.forEach(_ -> read.add(null));
    }

    /// Place in the chain of the first font with this character.
    int indexFor(int codePoint) throws IOException, DocumentException {
        for (int i = 0; i < chain.size(); i++) {
            if (has(font(i), codePoint)) {
                return i;
            }
        }
        throw new DocumentException(
                "no font for U+" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
    }

    TrueTypeFont font(int index) throws IOException {
        TrueTypeFont font = read.get(index);
        if (font == null) {
            font = open(chain.get(index));
            read.set(index, font);
        }
        return font;
    }

    private static boolean has(TrueTypeFont font, int codePoint) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(codePoint) != 0;
    }

    private static TrueTypeFont open(Path file) throws IOException {
        if (!file.toString().endsWith(".ttc")) {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        }
        // The collection stays open as long as its font: it is the font's data.
        @SuppressWarnings("resource")
        var collection = new TrueTypeCollection(file.toFile());
        TrueTypeFont font = collection.getFontByName(FIRST_OF_COLLECTION);
        if (font == null) {
            throw new IOException("no font " + FIRST_OF_COLLECTION + " in the collection");
        }
        return font;
    }
}
