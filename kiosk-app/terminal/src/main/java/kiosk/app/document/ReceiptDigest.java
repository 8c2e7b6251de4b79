package kiosk.app.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kiosk.device.Receipt;

/// One number for a receipt: the same lines, the same number.
final class ReceiptDigest {
    private ReceiptDigest() {}

    static String of(List<Receipt.Line> lines) {
        var text = new StringBuilder();
        for (Receipt.Line line : lines) {
            switch (line) {
                case Receipt.Raster raster ->
                        text.append("raster ")
                                .append(raster.widthDots())
                                .append(' ')
                                .append(Sha256.hex(raster.bits()));
                default -> text.append(line);
            }
            text.append('\n');
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
