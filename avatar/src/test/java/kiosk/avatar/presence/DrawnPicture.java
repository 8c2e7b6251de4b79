package kiosk.avatar.presence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.face.Face;
import kiosk.avatar.face.Mark;
import kiosk.avatar.face.Mood;
import kiosk.avatar.face.Outline;
import kiosk.avatar.face.Pose;
import kiosk.avatar.models.ModelException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// A hall with drawn people in it, instead of photographs.
final class DrawnPicture {

    private static final int CURVE_STEPS = 12;

    private final Mat picture;

    DrawnPicture(int width, int height) throws ModelException {
        OpenCvLibrary.load();
        picture = new Mat(height, width, CvType.CV_8UC3, new Scalar(150, 165, 160));
        Imgproc.rectangle(
                picture, new Point(30, 0), new Point(90, height), new Scalar(120, 140, 150), -1);
    }

    void draw(Face face, double x, double y, double scale) {
        paint(face.marks(Pose.still(Mood.CALM)), new Place(x, y, scale));
    }

    private record Place(double x, double y, double scale) {
        Place shifted(double dx, double dy) {
            return new Place(x + dx * scale, y + dy * scale, scale);
        }

        Point at(double px, double py) {
            return new Point(x + px * scale, y + py * scale);
        }
    }

    private void paint(List<Mark> marks, Place place) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Filled(var outline, var paint) when covers(paint) ->
                        Imgproc.fillPoly(
                                picture,
                                List.of(points(outline, place)),
                                colour(paint),
                                Imgproc.LINE_AA);
                case Mark.Filled _ -> {}
                case Mark.Drawn(var outline, var colour, var width, _) ->
                        Imgproc.polylines(
                                picture,
                                List.of(points(outline, place)),
                                false,
                                bgr(colour),
                                Math.max(1, (int) Math.round(width * place.scale())),
                                Imgproc.LINE_AA);
                case Mark.Clipped(_, var inside) -> paint(inside, place);
                case Mark.Turned(_, _, _, var inside) -> paint(inside, place);
                case Mark.Shifted(var dx, var dy, var inside) ->
                        paint(inside, place.shifted(dx, dy));
            }
        }
    }

    private static boolean covers(Mark.Paint paint) {
        return !(paint instanceof Mark.Plain plain) || plain.cover() > 0.6;
    }

    private static Scalar colour(Mark.Paint paint) {
        return switch (paint) {
            case Mark.Plain(var colour, _) -> bgr(colour);
            case Mark.Vertical(var top, _) -> bgr(top);
        };
    }

    private static Scalar bgr(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return new Scalar(rgb & 0xFF, rgb >> 8 & 0xFF, rgb >> 16 & 0xFF);
    }

    private static MatOfPoint points(Outline outline, Place place) {
        var all = new ArrayList<Point>();
        double x = 0;
        double y = 0;
        for (var part : outline.parts()) {
            switch (part) {
                case Outline.MoveTo to -> {
                    x = to.x();
                    y = to.y();
                    all.add(place.at(x, y));
                }
                case Outline.LineTo to -> {
                    x = to.x();
                    y = to.y();
                    all.add(place.at(x, y));
                }
                case Outline.CurveTo to -> {
                    for (int i = 1; i <= CURVE_STEPS; i++) {
                        double t = (double) i / CURVE_STEPS;
                        all.add(
                                place.at(
                                        bezier(t, x, to.x1(), to.x2(), to.x()),
                                        bezier(t, y, to.y1(), to.y2(), to.y())));
                    }
                    x = to.x();
                    y = to.y();
                }
                case Outline.Close _ -> {}
            }
        }
        return new MatOfPoint(all.toArray(new Point[0]));
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    Frame frame() {
        byte[] bytes = new byte[picture.rows() * picture.cols() * Frame.CHANNELS];
        picture.get(0, 0, bytes);
        return new Frame(picture.cols(), picture.rows(), bytes);
    }

    void write(Path file) {
        Imgcodecs.imwrite(file.toString(), picture);
    }
}
