package kiosk.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import kiosk.app.scenario.Suzhou;
import kiosk.app.talk.Senses;
import kiosk.app.ui.DevicePicture.Slot;
import kiosk.app.ui.Employee;
import kiosk.app.ui.FaceCanvas;
import kiosk.app.ui.Setting;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.avatar.face.Mood;
import kiosk.matter.PackScene;

/// Writes the pictures of the guide: every scene of the sample pack on the start page and in a
/// visit, and every mood: `HallGallery <folder>`.
public final class HallGallery {

    private static final double SMALL = 0.33;

    private HallGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var folder = Path.of(args[0]);
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Files.createDirectories(folder);
                scenes(folder);
                moods(folder);
            } catch (Exception e) {
                // whatever kept a picture from being made ends the tool
                throw new IllegalStateException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void scenes(Path folder) throws Exception {
        var places = SampleScenes.places();
        for (var language : new String[] {"zh-Hans", "en"}) {
            for (var page : new String[] {"attract", "home", "identify-await"}) {
                var all = new ArrayList<Node>();
                for (var scene : Suzhou.pack().scenes()) {
                    var shell = staged(SampleScenes.shell(language, Shell.Look.NORMAL), scene);
                    all.add(small(page(new Scene(shell, places.get(page)))));
                }
                write(
                        folder.resolve("scenes-" + page + "-" + language.substring(0, 2) + ".png"),
                        sheet(all, 3, 1080 * SMALL + 24));
            }
        }
    }

    private static Shell staged(Shell shell, PackScene scene) {
        return new Shell(
                shell.language(),
                shell.look(),
                shell.outlet(),
                shell.online(),
                shell.simulated(),
                shell.now(),
                shell.staffCall(),
                shell.idleSecondsLeft(),
                shell.askedToQuit(),
                shell.identified(),
                shell.beside(),
                shell.city(),
                Optional.of(scene));
    }

    private static WritableImage page(Scene scene) {
        var options = new WindowOptions(false, 1080, 1920, 21.5, Setting.Motion.NONE);
        var pane = new KioskPane(new FakeVisit(scene), options, Senses.none());
        pane.takeSize(1080, 1920);
        var in = new javafx.scene.Scene(pane, 1080, 1920);
        pane.show(scene);
        pane.applyCss();
        pane.layout();
        return in.snapshot(null);
    }

    private static Node small(WritableImage image) {
        var view = new ImageView(image);
        view.setSmooth(true);
        view.setFitWidth(image.getWidth() * SMALL);
        view.setPreserveRatio(true);
        return view;
    }

    private static void moods(Path folder) throws Exception {
        var house = SampleScenes.shell("en", Shell.Look.NORMAL);
        var all = new ArrayList<Node>();
        for (var mood : Mood.values()) {
            var name = mood.name().toLowerCase(java.util.Locale.ROOT);
            all.add(face(name, Employee.says(mood, ""), house));
        }
        for (var slot : List.of(Slot.CARD, Slot.PAY, Slot.PAPER)) {
            var name = "to " + slot.name().toLowerCase(java.util.Locale.ROOT);
            all.add(face(name, Employee.points(Mood.CALM, "", slot), house));
        }
        for (var scene : Suzhou.pack().scenes()) {
            all.add(
                    face(
                            scene.id(),
                            Employee.points(Mood.WELCOME, "", Slot.CARD),
                            staged(house, scene)));
        }
        write(folder.resolve("moods.png"), sheet(all, 4, 300));
    }

    private static Node face(String name, Employee employee, Shell shell) {
        var face = new FaceCanvas(FaceCanvas.Frame.SNUG, Setting.Motion.NONE);
        face.play(shell, employee);
        face.setMinSize(290, 250);
        face.setPrefSize(290, 250);
        var box = new VBox(6, face, new Text(name));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Region sheet(List<Node> all, int across, double each) {
        var sheet = new FlowPane(24, 24);
        sheet.getChildren().addAll(all);
        sheet.setPrefWrapLength(across * each + 48);
        sheet.setMaxWidth(across * each + 48);
        sheet.setStyle("-fx-padding: 24; -fx-background-color: #FAF8F4;");
        return sheet;
    }

    private static void write(Path file, Parent drawn) throws IOException {
        var scene = new javafx.scene.Scene(drawn);
        drawn.applyCss();
        drawn.layout();
        Files.write(file, SceneGallery.png(scene.snapshot(null)));
    }
}
