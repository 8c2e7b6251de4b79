package kiosk.avatar.presence;

import java.nio.file.Files;
import java.nio.file.Path;
import kiosk.avatar.models.ModelException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/// A camera of this computer (Video4Linux), pictures 640 wide.
///
/// Thread rule: one thread.
public final class CameraSource implements FrameSource {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final Path device;
    private final VideoCapture camera;
    private final Mat taken = new Mat();
    private final Mat small = new Mat();
    private byte[] bytes = new byte[0];

    private CameraSource(Path device) {
        this.device = device;
        this.camera = new VideoCapture();
    }

    /// @param device such as `/dev/video0`
    /// @throws ModelException OpenCV does not start here
    public static CameraSource of(Path device) throws ModelException {
        OpenCvLibrary.load();
        return new CameraSource(device);
    }

    @Override
    public Shot next() {
        if (!Files.exists(device)) {
            camera.release();
            return new Shot.Nothing("there is no camera " + device);
        }
        if (!camera.isOpened() && !open()) {
            return new Shot.Nothing("the camera " + device + " cannot be opened");
        }
        if (!camera.read(taken) || taken.empty() || taken.type() != CvType.CV_8UC3) {
            camera.release();
            return new Shot.Nothing("the camera " + device + " gives no picture");
        }
        int height = Math.max(1, taken.rows() * WIDTH / taken.cols());
        Imgproc.resize(taken, small, new Size(WIDTH, height));
        if (bytes.length != WIDTH * height * Frame.CHANNELS) {
            bytes = new byte[WIDTH * height * Frame.CHANNELS];
        }
        small.get(0, 0, bytes);
        return new Shot.Picture(new Frame(WIDTH, height, bytes));
    }

    private boolean open() {
        boolean opened = camera.open(device.toString(), Videoio.CAP_V4L2);
        if (opened) {
            camera.set(Videoio.CAP_PROP_FRAME_WIDTH, WIDTH);
            camera.set(Videoio.CAP_PROP_FRAME_HEIGHT, HEIGHT);
            // only the newest counts
            camera.set(Videoio.CAP_PROP_BUFFERSIZE, 1);
        }
        return opened;
    }

    @Override
    public void close() {
        camera.release();
        taken.release();
        small.release();
    }
}
