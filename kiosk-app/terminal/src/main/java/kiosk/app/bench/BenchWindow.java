package kiosk.app.bench;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kiosk.device.sim.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of the bench.
public final class BenchWindow extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(BenchWindow.class);
    private static final double WIDTH = 1280;
    private static final double NARROWEST = 720;
    private static final double HEIGHT = 1040;

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("bench-hands").daemon().factory());

    @Override
    public void start(Stage stage) throws IOException {
        var arguments = BenchArguments.of(getParameters().getRaw());
        var model =
                new BenchViewModel(
                        Hands.at(arguments.control()),
                        new DemoCentral(arguments.central()),
                        worker);
        var view =
                new BenchView(
                        model,
                        People.in(arguments.folder()),
                        PreparedCode.in(arguments.codes()),
                        arguments.language());
        var room = Screen.getPrimary().getVisualBounds();
        double width = Math.clamp(room.getWidth() - arguments.left(), NARROWEST, WIDTH);
        var scene = new Scene(view, width, Math.min(HEIGHT, room.getHeight()));
        scene.getStylesheets().add(sheet());
        stage.setTitle("一门 试验台 · Yimen bench");
        stage.setScene(scene);
        stage.setX(room.getMinX() + arguments.left());
        stage.setY(room.getMinY());
        stage.show();
        var _ = worker.scheduleWithFixedDelay(model::look, 0, 1, TimeUnit.SECONDS);
        LOG.info("bench is up");
    }

    @Override
    public void stop() {
        worker.shutdownNow();
    }

    /// Address of the bench's style sheet.
    static String sheet() {
        var address = BenchWindow.class.getResource("/css/bench.css");
        return java.util.Objects.requireNonNull(address, "css/bench.css").toExternalForm();
    }
}
