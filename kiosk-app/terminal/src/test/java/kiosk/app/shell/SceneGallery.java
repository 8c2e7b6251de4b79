package kiosk.app.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Png;
import kiosk.app.ui.Setting;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;

/// Writes a picture of every sample scene: `SceneGallery <folder> [only-this-prefix]`.
public final class SceneGallery {

    private SceneGallery() {}

    public static void main(String[] args) throws InterruptedException {
        var folder = Path.of(args[0]);
        String only = args.length > 1 ? args[1] : "";
        String variants = args.length > 2 ? args[2] : "";
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                Files.createDirectories(folder);
                for (var place : SampleScenes.places().entrySet()) {
                    if (place.getKey().startsWith(only)) {
                        all(folder, place.getKey(), place.getValue(), variants);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void all(Path folder, String name, Scene.Place place, String variants)
            throws IOException {
        for (var language : new String[] {"zh-Hans", "en"}) {
            for (var look : Shell.Look.values()) {
                for (boolean wide : new boolean[] {false, true}) {
                    String file =
                            "%s-%s-%s-%s"
                                    .formatted(
                                            name,
                                            language.substring(0, 2),
                                            look.name().toLowerCase(java.util.Locale.ROOT),
                                            wide ? "wide" : "high");
                    if (file.matches(".*" + variants + ".*")) {
                        var shell = SampleStaff.beside(name, SampleScenes.shell(language, look));
                        write(folder.resolve(file + ".png"), new Scene(shell, place), wide, name);
                    }
                }
            }
        }
    }

    private static void write(Path file, Scene scene, boolean wide, String name)
            throws IOException {
        double width = wide ? 1920 : 1080;
        double height = wide ? 1080 : 1920;
        var options =
                new WindowOptions(false, (int) width, (int) height, 21.5, Setting.Motion.NONE);
        var pane = new KioskPane(new FakeVisit(scene), options, Senses.none());
        pane.takeSize(width, height);
        var stageScene = new javafx.scene.Scene(pane, width, height);
        pane.show(scene);
        pane.applyCss();
        pane.layout();
        SampleScenes.touch(pane, name);
        pane.applyCss();
        pane.layout();
        var image = stageScene.snapshot(null);
        Files.write(file, png(image));
    }

    /// A true-colour PNG without any desktop toolkit.
    static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var rows = ByteBuffer.allocate(height * (1 + 3 * width)).order(ByteOrder.BIG_ENDIAN);
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int argb = pixels[y * width + x];
                rows.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
            }
        }
        return Png.of(Png.Pixels.COLOUR, width, height, rows.array());
    }
}
