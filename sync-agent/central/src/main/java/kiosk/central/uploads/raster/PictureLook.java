package kiosk.central.uploads.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A small picture of a JPEG or PNG; two files at a time. The size is looked at before any pixel is
/// read, and large pictures are read coarsely.
///
/// Thread rule: any thread.
public final class PictureLook {
    private static final int AT_ONCE = 2;
    private static final int SIDE = 160;
    private static final long PIXELS_MAX = 60_000_000;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /// JPEG of at most 160 by 160 pixels, some kilobytes; empty when it cannot be read or is too
    /// large.
    public Optional<byte[]> preview(byte[] picture) {
        places.acquireUninterruptibly();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Hostile files make the decoder fail in any way it can; all of them mean: not
            // readable.
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    private static Optional<byte[]> read(ImageReader reader, ImageInputStream in)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > PIXELS_MAX) {
                return Optional.empty();
            }
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            coarse.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(jpeg(small(reader.read(0, coarse))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage from) {
        double scale = Math.min(1, (double) SIDE / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
