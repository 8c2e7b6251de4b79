package kiosk.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import kiosk.avatar.face.Face;
import kiosk.avatar.face.Life;
import kiosk.avatar.face.Lips;
import kiosk.avatar.face.Mark;
import kiosk.avatar.face.Mood;
import kiosk.avatar.face.Outfit;
import kiosk.avatar.face.Outline;
import kiosk.avatar.face.Pose;
import kiosk.avatar.face.Viseme;

/// The digital employee in her arch. Breathes, blinks and sways unless nothing may move.
public final class FaceCanvas extends Region {

    private static final Color ARCH = Color.web("#CFE4DE");
    private static final Color ARCH_INSIDE = Color.web("#E4EFEB");
    private static final double FRAMES_PER_SECOND = 15;

    /// Lips need more: a closed mouth lasts 60 ms.
    private static final double SPEAKING_FRAMES = 30;

    private static final double HEAD_TOP = 84;

    private final Canvas canvas = new Canvas();
    private final Life life = new Life(20261121);
    private final Frame frame;
    private final AnimationTimer timer = new Beat();
    private Face face = new Face(Outfit.HOUSE);
    private Mood mood = Mood.CALM;
    private boolean pointing;
    private double seconds;
    private Supplier<Optional<Lips>> lips = Optional::empty;

    /// How she is framed.
    public enum Frame {
        /// Head and shoulders fill the arch.
        SNUG,
        /// The arch is a doorway around her.
        DOORWAY
    }

    public FaceCanvas(Frame frame, Setting.Motion motion) {
        this.frame = frame;
        getChildren().add(canvas);
        setMouseTransparent(true);
        setMinSize(0, 0);
        if (motion == Setting.Motion.FULL) {
            sceneProperty()
                    .subscribe(scene -> {
                        if (scene == null) {
                            timer.stop();
                        } else {
                            timer.start();
                        }
                    });
        }
    }

    /// Another mood or gesture, from the next frame on.
    public void act(Mood newMood, boolean points) {
        if (newMood != mood || points != pointing) {
            mood = newMood;
            pointing = points;
            paint();
        }
    }

    /// Where her mouth comes from while she speaks; empty while she does not.
    public void lipsFrom(Supplier<Optional<Lips>> mouth) {
        lips = mouth;
    }

    /// Other clothes.
    public void wear(Outfit outfit) {
        face = new Face(outfit);
        paint();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        var pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        if (width <= 0 || height <= 0) {
            return;
        }
        pen.save();
        if (frame == Frame.SNUG) {
            double scale = height / (Face.HEIGHT - 46);
            pen.translate(-50 * scale, height - Face.HEIGHT * scale);
            pen.scale(scale, scale);
            arch(pen, 50, 46, 500, Face.HEIGHT);
        } else {
            double arch = Math.min(width, height * 0.65);
            double scale = Math.min(arch * 0.86 / 492, height * 0.72 / (Face.HEIGHT - HEAD_TOP));
            double left = (width - arch) / 2;
            arch(pen, left, 0, arch, height);
            pen.translate(width / 2 - Face.CENTRE * scale, height - Face.HEIGHT * scale);
            pen.scale(scale, scale);
        }
        paint(pen, face.marks(pose()));
        pen.restore();
    }

    private Pose pose() {
        var rest = life.pose(seconds, mood);
        var spoken = lips.get();
        if (spoken.isPresent()) {
            var saying = rest.speaking(spoken.get());
            return pointing ? saying.pointingAt(0.7, 0.5) : saying;
        }
        var now = greeting() ? rest.speaking(Viseme.E.lips().mix(Viseme.SIL.lips(), 0.25)) : rest;
        return pointing ? now.pointingAt(0.7, 0.5) : now;
    }

    /// On the attract page she smiles with her mouth open.
    private boolean greeting() {
        return frame == Frame.DOORWAY && mood == Mood.WELCOME;
    }

    private static void arch(GraphicsContext pen, double x, double y, double width, double bottom) {
        pen.setFill(ARCH);
        door(pen, x, y, width, bottom);
        double wall = width * 0.077;
        pen.setFill(ARCH_INSIDE);
        door(pen, x + wall, y + wall, width - 2 * wall, bottom);
    }

    private static void door(GraphicsContext pen, double x, double y, double width, double bottom) {
        pen.beginPath();
        pen.moveTo(x, bottom);
        pen.lineTo(x, y + width / 2);
        pen.arc(x + width / 2, y + width / 2, width / 2, width / 2, 180, -180);
        pen.lineTo(x + width, bottom);
        pen.closePath();
        pen.fill();
    }

    private static void paint(GraphicsContext pen, List<Mark> marks) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Filled(var outline, var paint) -> {
                    trace(pen, outline);
                    pen.setFill(paint(paint));
                    pen.fill();
                }
                case Mark.Drawn(var outline, var colour, var width, var cover) -> {
                    trace(pen, outline);
                    pen.setStroke(Color.web(colour, cover));
                    pen.setLineWidth(width);
                    pen.setLineCap(StrokeLineCap.ROUND);
                    pen.setLineJoin(StrokeLineJoin.ROUND);
                    pen.stroke();
                }
                case Mark.Clipped(var outline, var inside) -> {
                    pen.save();
                    trace(pen, outline);
                    pen.clip();
                    paint(pen, inside);
                    pen.restore();
                }
                case Mark.Turned(var degrees, var x, var y, var inside) -> {
                    pen.save();
                    pen.translate(x, y);
                    pen.rotate(degrees);
                    pen.translate(-x, -y);
                    paint(pen, inside);
                    pen.restore();
                }
                case Mark.Shifted(var dx, var dy, var inside) -> {
                    pen.save();
                    pen.translate(dx, dy);
                    paint(pen, inside);
                    pen.restore();
                }
            }
        }
    }

    private static javafx.scene.paint.Paint paint(Mark.Paint paint) {
        return switch (paint) {
            case Mark.Plain(var colour, var cover) -> Color.web(colour, cover);
            case Mark.Vertical(var top, var bottom) ->
                    new LinearGradient(
                            0,
                            0,
                            0,
                            1,
                            true,
                            CycleMethod.NO_CYCLE,
                            new Stop(0, Color.web(top)),
                            new Stop(1, Color.web(bottom)));
        };
    }

    private static void trace(GraphicsContext pen, Outline outline) {
        pen.beginPath();
        for (var part : outline.parts()) {
            switch (part) {
                case Outline.MoveTo(var x, var y) -> pen.moveTo(x, y);
                case Outline.LineTo(var x, var y) -> pen.lineTo(x, y);
                case Outline.CurveTo(var x1, var y1, var x2, var y2, var x, var y) ->
                        pen.bezierCurveTo(x1, y1, x2, y2, x, y);
                case Outline.Close _ -> pen.closePath();
            }
        }
    }

    private final class Beat extends AnimationTimer {
        private long first = -1;
        private long last;

        @Override
        public void handle(long nanos) {
            if (first < 0) {
                first = nanos;
            }
            double frames = lips.get().isPresent() ? SPEAKING_FRAMES : FRAMES_PER_SECOND;
            if (nanos - last >= 1e9 / frames) {
                last = nanos;
                seconds = (nanos - first) / 1e9;
                paint();
            }
        }
    }
}
