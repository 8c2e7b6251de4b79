package kiosk.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import kiosk.app.config.KioskConfig;
import kiosk.app.machine.Ending;
import kiosk.app.machine.Guard;
import kiosk.app.machine.ThisMachine;
import kiosk.app.shell.KioskWindow;
import kiosk.app.shell.WindowOptions;
import kiosk.app.tour.Tour;
import kiosk.app.typing.PinyinInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The JavaFX side of the process: one window over the running composition.
public final class KioskApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(KioskApplication.class);

    /// JavaFX makes the application object itself; this is how it gets what [Launcher] built.
    private static final AtomicReference<Optional<Run>> PREPARED =
            new AtomicReference<>(Optional.empty());

    /// What to show.
    record Run(
            Composition composition,
            KioskConfig config,
            Arguments arguments,
            Ending ending,
            Guard guard) {}

    private Ending ending = new Ending();

    static void prepare(Run run) {
        PREPARED.set(Optional.of(run));
    }

    @Override
    public void start(Stage stage) {
        Run run = PREPARED.getAndSet(Optional.empty()).orElseThrow();
        ending = run.ending();
        KioskWindow window =
                new KioskWindow(
                        stage, run.composition().visit(), options(run), run.composition().senses());
        run.composition()
                .machine()
                .soundsWith(new ThisMachine.Sound(window::loudness, window::tone));
        window.looksAt(run.composition()::person);
        run.composition().onGreeted(window::greeted);
        window.open();
        run.guard().begin();
        LOG.info("READY window after {} ms", sinceStart());
        Thread.ofVirtual().name("dictionary").start(PinyinInput::shared);
        run.arguments()
                .tour()
                .ifPresent(settings ->
                        Thread.ofVirtual()
                                .name("tour")
                                .start(() ->
                                        run.ending()
                                                .exit(
                                                        new Tour(
                                                                        run.composition().visit(),
                                                                        stage,
                                                                        settings)
                                                                .run())));
    }

    private static long sinceStart() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(begun -> java.time.Duration.between(begun, Composition.wallClock()).toMillis())
                .orElse(-1L);
    }

    private static WindowOptions options(Run run) {
        double diagonal = run.config().screen().diagonalInches();
        WindowOptions options =
                run.arguments()
                        .window()
                        .map(size -> WindowOptions.window(size.width(), size.height(), diagonal))
                        .orElse(WindowOptions.fullScreen(diagonal));
        return run.config().screen().reducedMotion() ? options.still() : options;
    }

    @Override
    public void stop() {
        // The window was closed: the process ends, and its shutdown hook closes the rest.
        ending.exit(0);
    }
}
