package kiosk.device.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Size;
import kiosk.device.raster.RowImages;
import kiosk.device.raster.Typefaces;

/// Turns a receipt into the bytes of one print, in pieces between which the printer may be asked
/// how it is. A row with a character that GBK lacks becomes a picture of the whole row.
///
/// Thread rule: any thread; each call works for itself.
public final class EscPosEncoder {
    private static final int BAND_ROWS = 48;
    private static final int COLUMN_DOTS = 12;

    private final int columns;
    private final RowImages images;

    /// For a paper of `columns` half-width characters of 12 dots.
    ///
    /// @param typefaces fonts of this terminal, for characters the printer has not
    public EscPosEncoder(int columns, Typefaces typefaces) {
        this.columns = columns;
        this.images = new RowImages(typefaces, columns * COLUMN_DOTS);
    }

    /// What came of encoding.
    public sealed interface Encoded {

        /// Ready to be sent in this order, without the cut.
        record Bytes(List<byte[]> pieces) implements Encoded {
            public Bytes {
                pieces = List.copyOf(pieces);
            }

            /// All in one.
            public byte[] joined() {
                var all = new ByteArrayOutputStream();
                pieces.forEach(all::writeBytes);
                return all.toByteArray();
            }
        }

        /// Neither the printer nor this terminal has these characters.
        record Missing(String characters) implements Encoded {}
    }

    /// Encodes, from initialising the printer to the last row.
    public Encoded encode(Receipt receipt) {
        var gbk = new Gbk();
        List<Receipt.Line> rows = new Layout(gbk, columns).rows(receipt);
        String missing = missing(rows, gbk);
        if (!missing.isEmpty()) {
            return new Encoded.Missing(missing);
        }
        var work = new Work(gbk, images, new ArrayList<>());
        work.begin();
        rows.forEach(work::line);
        return new Encoded.Bytes(work.pieces());
    }

    private String missing(List<Receipt.Line> rows, Gbk gbk) {
        var missing = new StringBuilder();
        for (Receipt.Line row : rows) {
            if (row instanceof Receipt.Text text && gbk.encode(text.text()).isEmpty()) {
                missing.append(images.missing(text.text()));
            }
        }
        var each = new StringBuilder();
        missing.codePoints().distinct().forEach(each::appendCodePoint);
        return each.toString();
    }

    /// One encoding under way: remembers the printer's mode, so that only changes are sent.
    private static final class Work {
        private final Gbk gbk;
        private final RowImages images;
        private final List<byte[]> pieces;
        private Align align = Align.LEFT;
        private Size size = Size.NORMAL;
        private boolean bold;

        Work(Gbk gbk, RowImages images, List<byte[]> pieces) {
            this.gbk = gbk;
            this.images = images;
            this.pieces = pieces;
        }

        List<byte[]> pieces() {
            return pieces;
        }

        void begin() {
            pieces.add(join(EscPos.INITIALISE, EscPos.CHINESE_ON));
        }

        void line(Receipt.Line line) {
            switch (line) {
                case Receipt.Text text -> text(text);
                case Receipt.Feed feed -> pieces.add(EscPos.feed(within(feed.lines())));
                case Receipt.Qr qr ->
                        pieces.add(join(mode(Align.CENTER, size, bold), EscPos.qr(qr.data())));
                case Receipt.Raster raster -> raster(raster);
                case Receipt.Pair _, Receipt.Rule _ ->
                        throw new IllegalStateException("the layout leaves none of these");
            }
        }

        private void text(Receipt.Text text) {
            Optional<byte[]> bytes = gbk.encode(text.text());
            if (bytes.isEmpty()) {
                raster(images.draw(text, gbk::columns));
                return;
            }
            pieces.add(
                    join(
                            mode(text.align(), text.size(), text.bold()),
                            bytes.get(),
                            EscPos.ROW_END));
        }

        private void raster(Receipt.Raster raster) {
            int stride = raster.widthDots() / 8;
            byte[] bits = raster.bits();
            if (stride < 1 || raster.widthDots() % 8 != 0 || bits.length % stride != 0) {
                throw new IllegalArgumentException("picture of " + raster.widthDots() + " dots");
            }
            byte[] left = mode(Align.LEFT, size, bold);
            if (left.length > 0) {
                pieces.add(left);
            }
            int band = stride * BAND_ROWS;
            for (int at = 0; at < bits.length; at += band) {
                int end = Math.min(bits.length, at + band);
                pieces.add(EscPos.raster(stride, Arrays.copyOfRange(bits, at, end)));
            }
        }

        private byte[] mode(Align toAlign, Size toSize, boolean toBold) {
            var out = new ByteArrayOutputStream();
            if (toAlign != align) {
                out.writeBytes(EscPos.align(toAlign));
                align = toAlign;
            }
            if (toSize != size) {
                out.writeBytes(EscPos.size(toSize));
                size = toSize;
            }
            if (toBold != bold) {
                out.writeBytes(EscPos.bold(toBold));
                bold = toBold;
            }
            return out.toByteArray();
        }

        private static int within(int lines) {
            return Math.clamp(lines, 1, 10);
        }

        private static byte[] join(byte[]... parts) {
            var out = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                out.writeBytes(part);
            }
            return out.toByteArray();
        }
    }
}
