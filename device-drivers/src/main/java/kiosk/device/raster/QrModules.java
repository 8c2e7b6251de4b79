package kiosk.device.raster;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// The dark and light modules of a QR code, without quiet zone.
///
/// Thread rule: immutable, any thread.
public final class QrModules {
    private final ByteMatrix matrix;

    private QrModules(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /// How much damage the code survives.
    public enum Level {
        L(ErrorCorrectionLevel.L),
        M(ErrorCorrectionLevel.M),
        Q(ErrorCorrectionLevel.Q),
        H(ErrorCorrectionLevel.H);

        private final ErrorCorrectionLevel zxing;

        Level(ErrorCorrectionLevel zxing) {
            this.zxing = zxing;
        }
    }

    /// @throws IllegalArgumentException more data than a QR code holds
    public static QrModules of(String data, Level level) {
        try {
            return new QrModules(Encoder.encode(data, level.zxing).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("QR data", e);
        }
    }

    /// Modules along one side.
    public int size() {
        return matrix.getWidth();
    }

    /// Whether the module is dark, counted from 0 at the top left.
    public boolean dark(int x, int y) {
        return matrix.get(x, y) == 1;
    }
}
