package kiosk.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.application.Application;
import kiosk.app.config.ConfigException;
import kiosk.app.config.ConfigFile;
import kiosk.app.config.KioskConfig;
import kiosk.app.machine.Ending;
import kiosk.matter.PackException;
import kiosk.sync.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the kiosk: reads the arguments, builds the composition, opens the window.
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    /// `EX_CONFIG` of sysexits: a person must change something before a restart helps.
    private static final int CANNOT_START = 78;

    private static final int USAGE = 64;
    private static final int NO_WINDOW = 69;

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
        KioskConfig config = ConfigFile.read(file);
        Composition composition = new Composition(config, UnaryOperator.identity());
        Ending ending = new Ending();
        ending.after(composition::close);
        composition.start();
        KioskApplication.prepare(new KioskApplication.Run(composition, config, arguments, ending));
        try {
            Application.launch(KioskApplication.class);
        } catch (RuntimeException e) {
            // No window: whoever starts us has to know, and the rest of the process must not go on.
            LOG.error("the window cannot be opened", e);
            ending.exit(NO_WINDOW);
        }
    }
}
