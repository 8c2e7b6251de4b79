package kiosk.avatar.presence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/// MediaPipe's BlazeFace (short range) on OpenCV: a picture made square and 128 wide, 896 places in
/// which a face may lie (two on a grid of 16 by 16, six on one of 8 by 8).
///
/// Thread rule: one thread.
public final class BlazeFace implements FaceFinder {

    private static final String PACK = "blazeface";
    private static final String FILE = "face_detection_short_range.tflite";
    private static final int SIDE = 128;
    private static final int PLACES = 896;
    private static final int FINE = 512;
    private static final int NUMBERS = 16;
    private static final double SURE = 0.65;
    private static final double SAME = 0.3;
    private static final int FACES_MAX = 8;

    private final Net net;
    private final Mat square = new Mat();
    private final Mat blob = new Mat();
    private final float[] scores = new float[PLACES];
    private final float[] boxes = new float[PLACES * NUMBERS];
    private byte[] padded = new byte[0];

    private BlazeFace(Net net) {
        this.net = net;
    }

    /// Reads the pack, every byte checked.
    ///
    /// @throws ModelException the pack is missing or damaged, or OpenCV does not start here
    public static BlazeFace load(ModelFolder models) throws ModelException {
        var pack = Lock.ours().pack(PACK).orElseThrow();
        byte[] weights =
                models.load(pack, FILE)
                        .orElseThrow(() ->
                                new ModelException(
                                        PACK
                                                + "/"
                                                + FILE
                                                + " is not here: packaging/models fetch "
                                                + PACK));
        OpenCvLibrary.load();
        try {
            return new BlazeFace(Dnn.readNetFromTFLite(new MatOfByte(weights)));
        } catch (CvException e) {
            throw new ModelException("OpenCV cannot read " + FILE, e);
        }
    }

    @Override
    public List<Sighting> faces(Frame frame) {
        run(frame);
        double side = Math.max(frame.width(), frame.height());
        var found = new ArrayList<Place>();
        for (int i = 0; i < PLACES; i++) {
            double sure = 1 / (1 + Math.exp(-scores[i]));
            if (sure >= SURE) {
                found.add(place(i, sure));
            }
        }
        return apart(found).stream()
                .map(p -> p.in(side / frame.width(), side / frame.height()))
                .sorted(Comparator.comparingDouble(Sighting::size).reversed())
                .toList();
    }

    private void run(Frame frame) {
        int side = Math.max(frame.width(), frame.height());
        if (padded.length != side * side * Frame.CHANNELS) {
            padded = new byte[side * side * Frame.CHANNELS];
        }
        int left = (side - frame.width()) / 2;
        int top = (side - frame.height()) / 2;
        int row = frame.width() * Frame.CHANNELS;
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(
                    frame.bgr(), y * row, padded, ((top + y) * side + left) * Frame.CHANNELS, row);
        }
        square.create(side, side, CvType.CV_8UC3);
        square.put(0, 0, padded);
        Arrays.fill(padded, (byte) 0);
        Mat input =
                Dnn.blobFromImage(
                        square,
                        1 / 127.5,
                        new Size(SIDE, SIDE),
                        new Scalar(127.5, 127.5, 127.5),
                        true,
                        false);
        input.copyTo(blob);
        input.release();
        square.setTo(Scalar.all(0));
        net.setInput(blob);
        read("classificators", scores);
        read("regressors", boxes);
    }

    private void read(String output, float[] into) {
        Mat out = net.forward(output);
        Mat rows = out.reshape(1, PLACES);
        rows.get(0, 0, into);
        rows.release();
        out.release();
    }

    /// A face in the square, its sides 1.
    private record Place(
            double sure, double x, double y, double width, double height, double turn) {

        double shared(Place other) {
            double across =
                    Math.min(x + width / 2, other.x + other.width / 2)
                            - Math.max(x - width / 2, other.x - other.width / 2);
            double down =
                    Math.min(y + height / 2, other.y + other.height / 2)
                            - Math.max(y - height / 2, other.y - other.height / 2);
            double both = Math.max(0, across) * Math.max(0, down);
            return both / (width * height + other.width * other.height - both);
        }

        Sighting in(double wider, double higher) {
            return new Sighting(
                    0.5 + (x - 0.5) * wider, 0.5 + (y - 0.5) * higher, width * wider, turn);
        }
    }

    private Place place(int i, double sure) {
        int grid = i < FINE ? 16 : 8;
        int cell = i < FINE ? i / 2 : (i - FINE) / 6;
        double x = (cell % grid + 0.5) / grid;
        double y = (Math.floorDiv(cell, grid) + 0.5) / grid;
        return new Place(
                sure,
                x + number(i, 0),
                y + number(i, 1),
                number(i, 2),
                number(i, 3),
                turn(number(i, 4), number(i, 6), number(i, 8)));
    }

    private double number(int place, int which) {
        return boxes[place * NUMBERS + which] / SIDE;
    }

    /// Where the nose is between the eyes: 0 in the middle, 1 beyond an eye.
    private static double turn(double rightEye, double leftEye, double nose) {
        double apart = Math.max(1e-3, Math.abs(leftEye - rightEye));
        return Math.min(1, Math.abs(nose - (leftEye + rightEye) / 2) / (apart / 2));
    }

    /// One place a face: the surest.
    private static List<Place> apart(List<Place> found) {
        found.sort(Comparator.comparingDouble(Place::sure).reversed());
        var kept = new ArrayList<Place>();
        for (var place : found) {
            if (kept.size() < FACES_MAX && kept.stream().allMatch(k -> k.shared(place) < SAME)) {
                kept.add(place);
            }
        }
        return kept;
    }

    @Override
    public void close() {
        square.release();
        blob.release();
    }
}
