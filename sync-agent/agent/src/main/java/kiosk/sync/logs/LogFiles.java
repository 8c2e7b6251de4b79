package kiosk.sync.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log of a running program: JSON lines in `<program>.jsonl` and nine older files, together
/// never more than what was allowed.
public final class LogFiles {
    private static final int FILES = 10;
    private static final long KILOBYTE = 1024;

    private final Masking masking;
    private final Counting errors;

    private LogFiles(Masking masking, Counting errors) {
        this.masking = masking;
        this.errors = errors;
    }

    /// Where and how much.
    ///
    /// @param folder empty for none: only what logback's own configuration says
    /// @param totalKilobytes most that all files together take
    /// @param level of our own loggers: `error`, `warn`, `info`, `debug`
    public record Place(Optional<Path> folder, long totalKilobytes, String level) {}

    /// Begins to write.
    ///
    /// @param process what stands in every line: `program`, `terminal`, `version`, `boot`
    public static LogFiles begin(Place place, Map<String, String> process) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("Logback is not the logging library");
        }
        return begin(context, place, process);
    }

    static LogFiles begin(LoggerContext context, Place place, Map<String, String> process) {
        process.forEach(context::putProperty);
        context.getLogger("kiosk").setLevel(Level.toLevel(place.level(), Level.INFO));
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        place.folder()
                .map(folder ->
                        file(
                                context,
                                folder.resolve(process.getOrDefault("program", "log")),
                                place.totalKilobytes()))
                .ifPresent(root::addAppender);
        Counting errors = new Counting();
        errors.setContext(context);
        errors.start();
        root.addAppender(errors);
        return new LogFiles(Masking.of(context), errors);
    }

    private static RollingFileAppender<ILoggingEvent> file(
            LoggerContext context, Path base, long totalKilobytes) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(base + ".jsonl");
        JsonLines lines = new JsonLines();
        lines.setContext(context);
        lines.start();
        file.setEncoder(lines);

        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(file);
        window.setFileNamePattern(base + ".%i.jsonl");
        window.setMinIndex(1);
        window.setMaxIndex(FILES - 1);
        window.start();
        file.setRollingPolicy(window);

        Full size = new Full(totalKilobytes * KILOBYTE / FILES);
        size.setContext(context);
        size.start();
        file.setTriggeringPolicy(size);
        file.start();
        return file;
    }

    /// Lines in which a number of a person had to be blanked.
    public long masked() {
        return masking.acted();
    }

    /// Errors logged since the beginning.
    public long errors() {
        return errors.count.sum();
    }

    /// Looks at the file before each line: Logback's own policy looks now and then, which is no
    /// bound.
    private static final class Full extends TriggeringPolicyBase<ILoggingEvent> {
        private final long bytes;

        Full(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isTriggeringEvent(File active, ILoggingEvent event) {
            return active.length() >= bytes;
        }
    }

    /// Counts errors.
    private static final class Counting extends AppenderBase<ILoggingEvent> {
        private final LongAdder count = new LongAdder();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                count.increment();
            }
        }
    }
}
