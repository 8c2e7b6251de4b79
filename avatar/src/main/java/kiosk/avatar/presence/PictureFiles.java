package kiosk.avatar.presence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kiosk.avatar.models.ModelException;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/// The pictures of a folder, in the order of their names, each once: a camera for tests.
///
/// Thread rule: one thread.
public final class PictureFiles implements FrameSource {

    private final List<Path> files;
    private int next;

    private PictureFiles(List<Path> files) {
        this.files = files;
    }

    /// @throws ModelException OpenCV does not start here
    public static PictureFiles of(Path folder) throws ModelException {
        OpenCvLibrary.load();
        try (var all = Files.list(folder)) {
            return new PictureFiles(all.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Shot next() {
        if (next >= files.size()) {
            return new Shot.Nothing("the pictures are over");
        }
        var file = files.get(next++);
        Mat picture = Imgcodecs.imread(file.toString(), Imgcodecs.IMREAD_COLOR);
        try {
            if (picture.empty()) {
                return new Shot.Nothing(file.getFileName() + " is no picture");
            }
            byte[] bytes = new byte[picture.rows() * picture.cols() * Frame.CHANNELS];
            picture.get(0, 0, bytes);
            return new Shot.Picture(new Frame(picture.cols(), picture.rows(), bytes));
        } finally {
            picture.release();
        }
    }

    @Override
    public void close() {}
}
