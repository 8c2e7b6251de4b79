package kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javafx.application.Application;
import kiosk.app.config.ConfigException;
import kiosk.app.config.ConfigFile;
import kiosk.app.config.KioskConfig;
import kiosk.app.config.KioskConfig.MachineSection;
import kiosk.app.machine.Ending;
import kiosk.app.machine.Figures;
import kiosk.app.machine.Guard;
import kiosk.app.machine.NotifySocket;
import kiosk.app.machine.Restarts;
import kiosk.app.machine.Watchdog;
import kiosk.app.ui.FxThread;
import kiosk.matter.PackException;
import kiosk.sync.StoreException;
import kiosk.sync.figures.FigurePage;
import kiosk.sync.logs.LogFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the kiosk: reads the arguments, builds the composition, opens the window.
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    /// `EX_CONFIG` of sysexits: a person must change something before a restart helps.
    private static final int CANNOT_START = 78;

    private static final int USAGE = 64;
    private static final int NO_WINDOW = 69;
    private static final long KILOBYTES = 1024;

    private Launcher() {}

    /// Arguments: see [Arguments].
    public static void main(String[] args) {
        Arguments arguments;
        try {
            arguments = Arguments.read(args);
        } catch (IllegalArgumentException e) {
            LOG.error("{}\n{}", e.getMessage(), Arguments.USAGE);
            System.exit(USAGE);
            return;
        }
        try {
            start(arguments);
        } catch (ConfigException | PackException | StoreException e) {
            LOG.error("the kiosk cannot start: {}", e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void start(Arguments arguments)
            throws ConfigException, PackException, StoreException {
        Path file = arguments.config();
        if (!Files.isReadable(file)) {
            throw new ConfigException(file + ": there is no such configuration");
        }
        long begun = System.nanoTime();
        KioskConfig config = ConfigFile.read(file);
        String boot = UUID.randomUUID().toString();
        LogFiles logs = logs(config, boot);
        Figures figures = new Figures();
        Composition composition = new Composition(config, figures::counted, boot);
        figures(config, composition, figures);
        figures.watch(logs, begun);
        Ending ending = new Ending();
        composition.machine().endsWith(ending::exit);
        Guard guard = guard(config, composition, ending);
        ending.after(() -> {
            guard.end();
            composition.close();
        });
        composition.start();
        KioskApplication.prepare(
                new KioskApplication.Run(composition, config, arguments, ending, guard));
        try {
            Application.launch(KioskApplication.class);
        } catch (RuntimeException e) {
            // No window: whoever starts us has to know, and the rest of the process must not go on.
            LOG.error("the window cannot be opened", e);
            ending.exit(NO_WINDOW);
        }
    }

    private static LogFiles logs(KioskConfig config, String boot) {
        MachineSection machine = config.machine();
        return LogFiles.begin(
                new LogFiles.Place(
                        machine.logFolder(),
                        machine.logTotalMegabytes() * KILOBYTES,
                        machine.logLevel()),
                Map.of(
                        "program",
                        "kiosk",
                        "terminal",
                        config.terminal().id(),
                        "version",
                        Build.version(),
                        "boot",
                        boot));
    }

    private static Guard guard(KioskConfig config, Composition composition, Ending ending) {
        Watchdog watchdog =
                new Watchdog(
                        FxThread::later,
                        composition::ping,
                        new Restarts(config.dataFolder().resolve("restarts"), Clock.systemUTC()),
                        System.nanoTime());
        composition.visit().onScene(watchdog::saw);
        return new Guard(
                watchdog, NotifySocket.of(System.getenv()), () -> ending.exit(Ending.AGAIN));
    }

    private static void figures(KioskConfig config, Composition composition, Figures figures)
            throws ConfigException {
        figures.watch(composition.devices());
        composition.visit().onScene(figures::saw);
        int port = config.machine().metricsPort();
        if (port == 0) {
            return;
        }
        try {
            FigurePage.serve(port, figures.registry());
        } catch (IOException e) {
            throw new ConfigException("metrics.port = " + port + " cannot be had", e);
        }
    }
}
