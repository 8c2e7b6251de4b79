package kiosk.app.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Backdrop;
import kiosk.avatar.face.Face;
import kiosk.avatar.face.Gaze;
import kiosk.avatar.face.Gesture;
import kiosk.avatar.face.Life;
import kiosk.avatar.face.Lips;
import kiosk.avatar.face.Mood;
import kiosk.avatar.face.Pose;
import kiosk.avatar.face.Viseme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The digital employee in her arch. Breathes, blinks and sways unless nothing may move; on a
/// machine that is too slow for it with fewer pictures, and in the end as a still.
///
/// Thread rule: toolkit thread only.
public final class FaceCanvas extends Region {

    /// Where the arch begins from the left, framed snugly: room for the arm that points there.
    public static final double ARCH_LEFT = 56;

    private static final Logger LOG = LoggerFactory.getLogger(FaceCanvas.class);
    private static final double ARCH_TOP = 46;
    private static final double ARCH_X = 50;
    private static final double HEAD_TOP = 84;
    private static final double REACH_S = 0.35;
    private static final double GAZE_S = 0.18;

    private final Canvas ground = new Canvas();
    private final Canvas canvas = new Canvas();
    private final Life life = new Life(20261121);
    private final Frame frame;
    private final Setting.Motion motion;
    private final AnimationTimer timer = new Beat();
    private final FramePace pace = new FramePace();
    private Face face = new Face(Costume.HOUSE.person(), Costume.HOUSE.outfit());
    private Backdrop backdrop = Backdrop.HOUSE;
    private Mood mood = Mood.CALM;
    private Gesture gesture = Gesture.NONE;
    private Gaze wanted = Gaze.STRAIGHT;
    private Gaze gaze = Gaze.STRAIGHT;
    private double since;
    private double seconds;
    private Supplier<Optional<Lips>> lips = Optional::empty;
    private Supplier<Optional<Gaze>> person = Optional::empty;

    /// How she is framed.
    public enum Frame {
        /// Head and shoulders fill the arch.
        SNUG,
        /// The arch is a doorway around her.
        DOORWAY
    }

    public FaceCanvas(Frame frame, Setting.Motion motion) {
        this.frame = frame;
        this.motion = motion;
        getChildren().addAll(ground, canvas);
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

    /// What is done on this page, in the scene that is on; from the next frame on.
    public void play(Shell shell, Employee employee) {
        wear(Costume.of(shell.scene()));
        act(employee.mood(), employee.gesture(), employee.gaze());
    }

    private void act(Mood newMood, Gesture newGesture, Gaze newGaze) {
        if (newGesture != gesture) {
            since = seconds;
        }
        boolean other = newMood != mood || newGesture != gesture || !newGaze.equals(wanted);
        mood = newMood;
        gesture = newGesture;
        wanted = newGaze;
        if (other) {
            paint();
        }
    }

    /// Where her mouth comes from while she speaks; empty while she does not.
    public void lipsFrom(Supplier<Optional<Lips>> mouth) {
        lips = mouth;
    }

    /// Where the person stands who is looked at; empty while nobody is known to be there.
    public void looksAt(Supplier<Optional<Gaze>> position) {
        person = position;
    }

    /// Another person, other clothes, another door.
    void wear(Costume costume) {
        var other = new Face(costume.person(), costume.outfit());
        if (!other.equals(face) || !costume.backdrop().equals(backdrop)) {
            face = other;
            backdrop = costume.backdrop();
            paintGround();
            paint();
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            for (var one : new Canvas[] {ground, canvas}) {
                one.setWidth(getWidth());
                one.setHeight(getHeight());
            }
            paintGround();
            paint();
        }
    }

    /// How the drawings lie on the canvas.
    private record Place(double archX, double archScale, double faceX, double faceScale) {}

    private Place place(double width, double height) {
        if (frame == Frame.SNUG) {
            double scale = height / (Face.HEIGHT - ARCH_TOP);
            return new Place(ARCH_LEFT, scale, ARCH_LEFT - ARCH_X * scale, scale);
        }
        double arch = Math.min(width, height * 0.65);
        double scale = Math.min(arch * 0.86 / 492, height * 0.72 / (Face.HEIGHT - HEAD_TOP));
        return new Place(
                (width - arch) / 2, arch / Backdrop.WIDTH, width / 2 - Face.CENTRE * scale, scale);
    }

    private void paintGround() {
        var pen = ground.getGraphicsContext2D();
        double width = ground.getWidth();
        double height = ground.getHeight();
        pen.clearRect(0, 0, width, height);
        if (width > 0 && height > 0) {
            var at = place(width, height);
            pen.save();
            pen.translate(at.archX(), 0);
            pen.scale(at.archScale(), at.archScale());
            MarkPainter.paint(pen, backdrop.marks(height / at.archScale()));
            pen.restore();
        }
    }

    private void paint() {
        var pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        if (width > 0 && height > 0) {
            var at = place(width, height);
            pen.save();
            pen.translate(at.faceX(), height - Face.HEIGHT * at.faceScale());
            pen.scale(at.faceScale(), at.faceScale());
            MarkPainter.paint(pen, face.marks(pose()));
            pen.restore();
        }
    }

    private Pose pose() {
        boolean still = motion == Setting.Motion.NONE;
        var looks = still ? target() : gaze;
        double reach = still ? 1 : Math.clamp((seconds - since) / REACH_S, 0, 1);
        var rest =
                life.pose(seconds, mood)
                        .looking(looks.x(), looks.y())
                        .with(gesture, (1 - Math.cos(Math.PI * reach)) / 2);
        var spoken = lips.get();
        if (spoken.isPresent()) {
            return rest.speaking(spoken.get());
        }
        return greeting() ? rest.speaking(Viseme.E.lips().mix(Viseme.SIL.lips(), 0.25)) : rest;
    }

    /// On the attract page she smiles with her mouth open.
    private boolean greeting() {
        return frame == Frame.DOORWAY && mood == Mood.WELCOME;
    }

    /// To the slot she talks about, else to who stands there.
    private Gaze target() {
        return wanted.equals(Gaze.STRAIGHT) ? person.get().orElse(wanted) : wanted;
    }

    private void step(double passed) {
        gaze = gaze.towards(target(), 1 - Math.exp(-passed / GAZE_S));
    }

    private final class Beat extends AnimationTimer {
        private long first = -1;
        private long last;

        @Override
        public void handle(long nanos) {
            if (first < 0) {
                first = nanos;
            }
            boolean speaking = lips.get().isPresent();
            if (nanos - last >= pace.nanosBetween(speaking)) {
                step(Math.min(0.2, (nanos - last) / 1e9));
                last = nanos;
                seconds = (nanos - first) / 1e9;
                paint();
                pace.painted(nanos, speaking).ifPresent(this::slower);
            }
        }

        private void slower(FramePace.Step step) {
            LOG.warn("this machine is too slow for her to move freely: {}", step.words());
            if (step == FramePace.Step.STILL) {
                stop();
            }
        }

        @Override
        public void start() {
            pace.paused();
            if (pace.step() != FramePace.Step.STILL) {
                super.start();
            }
        }
    }
}
