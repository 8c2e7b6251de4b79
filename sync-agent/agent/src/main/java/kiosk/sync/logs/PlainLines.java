package kiosk.sync.logs;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;

/// Lines for a person at a console, with the same filter as the files.
public final class PlainLines extends PatternLayoutEncoder {

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = getLayout().doLayout(event);
        return Masking.of(getContext()).masked(line).getBytes(StandardCharsets.UTF_8);
    }
}
