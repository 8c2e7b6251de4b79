package kiosk.app.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kiosk.app.ui.FxThread;

/// The window as a finger and an eye meet it: nodes by id, real pointer events, pictures.
///
/// Thread rule: any thread but the toolkit's; each call waits for the toolkit.
final class Glass {
    private static final long TOOLKIT_SECONDS = 20;
    private static final double OPAQUE = 0.99;

    private final Stage stage;

    Glass(Stage stage) {
        this.stage = stage;
    }

    /// Where something is and whether it can be touched.
    ///
    /// @param place on the screen
    /// @param live to be seen in full and not disabled
    record Target(Node node, Bounds place, boolean shown, boolean live) {

        Point2D middle() {
            return new Point2D(place.getCenterX(), place.getCenterY());
        }

        boolean sameAs(Target other) {
            return node.equals(other.node) && place.equals(other.place);
        }
    }

    /// Every node with this id, hidden ones included.
    List<Target> find(String id) throws TourFailure {
        String name = id.startsWith("#") ? id.substring(1) : id;
        return call(() -> {
            var found = new ArrayList<Target>();
            collect(stage.getScene().getRoot(), name, found);
            return found;
        });
    }

    private static void collect(Node node, String id, List<Target> found) {
        if (id.equals(node.getId())) {
            boolean shown = shown(node);
            Bounds where = node.localToScreen(node.getLayoutBounds());
            boolean placed = where != null && where.getWidth() > 0 && where.getHeight() > 0;
            if (placed) {
                found.add(new Target(node, where, shown, shown && !node.isDisabled()));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, id, found));
        }
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() < OPAQUE) {
                return false;
            }
        }
        return true;
    }

    /// Touches this point, and waits until the touch came through and what it changed has its
    /// place: the window system delivers when it can, and a touch on what is not laid out yet goes
    /// nowhere.
    void touch(Point2D where) throws TourFailure {
        press(where);
        release();
    }

    /// Puts the finger down there and leaves it.
    void press(Point2D where) throws TourFailure {
        finger(robot -> robot.mouseMove(where));
        arrives(MouseEvent.MOUSE_PRESSED, robot -> robot.mousePress(MouseButton.PRIMARY));
    }

    /// Lifts the finger; see [#touch].
    void release() throws TourFailure {
        arrives(MouseEvent.MOUSE_RELEASED, robot -> robot.mouseRelease(MouseButton.PRIMARY));
        laidOut();
    }

    /// Draws along these points without lifting the finger.
    void stroke(List<Point2D> points) throws TourFailure {
        finger(robot -> robot.mouseMove(points.getFirst()));
        arrives(MouseEvent.MOUSE_PRESSED, robot -> robot.mousePress(MouseButton.PRIMARY));
        for (Point2D point : points) {
            finger(robot -> robot.mouseMove(point));
        }
        arrives(MouseEvent.MOUSE_RELEASED, robot -> robot.mouseRelease(MouseButton.PRIMARY));
        laidOut();
    }

    private void arrives(EventType<MouseEvent> type, Gesture gesture) throws TourFailure {
        var arrived = new CompletableFuture<Boolean>();
        EventHandler<MouseEvent> ear = _ -> arrived.complete(true);
        call(() -> {
            stage.addEventFilter(type, ear);
            gesture.by(new Robot());
            return true;
        });
        try {
            await(arrived);
        } finally {
            call(() -> {
                stage.removeEventFilter(type, ear);
                return true;
            });
        }
    }

    private void laidOut() throws TourFailure {
        var done = new CompletableFuture<Boolean>();
        call(() -> {
            var scene = stage.getScene();
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            done.complete(true);
                        }
                    });
            Platform.requestNextPulse();
            return true;
        });
        await(done);
    }

    /// Something a finger does.
    @FunctionalInterface
    private interface Gesture {
        void by(Robot robot);
    }

    private void finger(Gesture gesture) throws TourFailure {
        call(() -> {
            gesture.by(new Robot());
            return true;
        });
    }

    /// Whether no page is fading in.
    boolean still() throws TourFailure {
        return call(() ->
                stage.getScene().getRoot().lookupAll(".work").stream().allMatch(Glass::shown));
    }

    /// Whether the window shows that the microphone is open.
    boolean listens() throws TourFailure {
        return call(() ->
                stage.getScene().getRoot().lookupAll("#toggle-listening").stream()
                        .anyMatch(chip ->
                                shown(chip)
                                        && chip.getPseudoClassStates()
                                                .contains(PseudoClass.getPseudoClass("open"))));
    }

    /// All that can be read in the node with this id.
    String words(String id) throws TourFailure {
        return call(() -> {
            var words = new StringBuilder();
            for (Node node : stage.getScene().getRoot().lookupAll(id)) {
                if (node instanceof Parent parent) {
                    words(parent, words);
                }
            }
            return words.toString();
        });
    }

    private static void words(Parent parent, StringBuilder words) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                words.append(text.getText());
            } else if (child instanceof Parent inner) {
                words(inner, words);
            }
        }
    }

    /// The whole window as PNG.
    byte[] picture() throws TourFailure {
        var image = call(() -> stage.getScene().snapshot(null));
        return ScreenPng.of(image);
    }

    /// Size of the window, for the summary.
    String size() throws TourFailure {
        return call(
                () -> (int) stage.getScene().getWidth() + "x" + (int) stage.getScene().getHeight());
    }

    private static <T> T call(Callable<T> work) throws TourFailure {
        var answer = new CompletableFuture<T>();
        FxThread.run(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception e) { // whatever went wrong goes to the visitor's thread
                answer.completeExceptionally(e);
            }
        });
        return await(answer);
    }

    private static <T> T await(CompletableFuture<T> answer) throws TourFailure {
        try {
            return answer.get(TOOLKIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("the tour was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new TourFailure("the window did not answer: " + e, e);
        }
    }
}
