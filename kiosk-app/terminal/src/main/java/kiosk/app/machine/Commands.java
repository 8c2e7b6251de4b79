package kiosk.app.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Short commands of the operating system.
final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int SECONDS = 10;

    private Commands() {}

    /// Runs it.
    ///
    /// @return what it said; empty when it is not there or failed
    static Optional<String> run(List<String> words) {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return Optional.of(said);
            }
            LOG.warn("{} failed", words.getFirst());
        } catch (IOException e) {
            LOG.info("{} cannot be run", words.getFirst());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
