package kiosk.central.accounts.raster;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/// A QR code as one SVG path.
///
/// @param size modules on a side, with the quiet zone
/// @param path the `d` of a path that fills the dark modules, one unit each
public record QrPath(int size, String path) {

    /// The code of this text, at most some 300 characters.
    public static QrPath of(String text) {
        BitMatrix bits;
        try {
            bits =
                    new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    1,
                                    1,
                                    Map.of(EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code", e);
        }
        StringBuilder path = new StringBuilder(8000);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPath(bits.getWidth(), path.toString());
    }
}
