package kiosk.avatar.helper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The helper's standard error, line by line into the kiosk's log. Only our own log lines and the
/// last words of a virtual machine that crashed: what native libraries print may hold what was
/// said.
final class ErrorLines {

    private static final Logger LOG = LoggerFactory.getLogger("kiosk.avatar.helper.Lines");
    private static final Pattern OURS =
            Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} +(INFO|WARN|ERROR) .*");
    private static final Pattern LAST_WORDS = Pattern.compile("# +\\S.*");
    private static final Pattern CRASH = Pattern.compile(".*(SIG[A-Z]{3,4} |\\[lib|\\+0x).*");
    private static final int LENGTH_MAX = 400;
    private static final int LINES_MAX = 60;
    private static final long MINUTE = 60_000_000_000L;

    private final LongSupplier nanos;
    private final Consumer<Line> log;
    private long minute;
    private int lines;
    private int hidden;

    /// A line for the log.
    record Line(boolean warning, String text) {}

    /// Into the kiosk's log.
    ErrorLines() {
        this(System::nanoTime, ErrorLines::logged);
    }

    /// @param nanos the time that passes
    ErrorLines(LongSupplier nanos, Consumer<Line> log) {
        this.nanos = nanos;
        this.log = log;
        minute = nanos.getAsLong();
    }

    private static void logged(Line line) {
        if (line.warning()) {
            LOG.warn("{}", line.text());
        } else {
            LOG.info("{}", line.text());
        }
    }

    /// Reads until the other side is gone.
    void follow(InputStream stream) {
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                said(line(in, c));
            }
        } catch (IOException e) {
            LOG.debug("the helper's last line was cut off", e);
        }
        if (hidden > 0) {
            log.accept(new Line(false, hidden + " more lines of the helper are not shown"));
        }
    }

    /// The rest of the line; what is longer than a line should be is read and forgotten.
    private static String line(BufferedReader in, int first) throws IOException {
        var line = new StringBuilder();
        for (int c = first; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < LENGTH_MAX) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void said(String line) {
        long now = nanos.getAsLong();
        if (now - minute > MINUTE) {
            minute = now;
            lines = 0;
        }
        var ours = OURS.matcher(line);
        boolean lastWords = LAST_WORDS.matcher(line).matches() && CRASH.matcher(line).matches();
        if (lines < LINES_MAX && (ours.matches() || lastWords)) {
            lines++;
            log.accept(new Line(lastWords || !ours.group(1).equals("INFO"), line));
        } else {
            hidden++;
        }
    }
}
