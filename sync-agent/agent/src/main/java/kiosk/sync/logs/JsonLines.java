package kiosk.sync.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// One event, one line of JSON: `time` `level` `logger` `code` `text`, then what the context says
/// of the process (`terminal` `version` `boot`), and `trace` where something was thrown.
///
/// `code` names the statement that spoke: the checksum of its text before values were filled in.
public final class JsonLines extends EncoderBase<ILoggingEvent> {
    /// Properties of the context that stand in each line.
    static final List<String> OF_THE_PROCESS = List.of("program", "terminal", "version", "boot");

    private static final JsonFactory JSON = new JsonFactory();
    private static final int TEXT_MAX = 8000;

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(event, json, Masking.of(getContext()), getContext().getCopyOfPropertyMap());
        } catch (IOException e) {
            throw new UncheckedIOException("a line in memory can be written", e);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(
            ILoggingEvent event, JsonGenerator json, Masking masking, Map<String, String> process)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("time", event.getInstant().toString());
        json.writeStringField("level", event.getLevel().toString());
        json.writeStringField("logger", event.getLoggerName());
        json.writeStringField("code", code(event));
        json.writeStringField("text", cut(masking.masked(event.getFormattedMessage())));
        for (String name : OF_THE_PROCESS) {
            String value = process.get(name);
            if (value != null) {
                json.writeStringField(name, value);
            }
        }
        if (event.getThrowableProxy() != null) {
            json.writeStringField(
                    "trace",
                    cut(masking.masked(ThrowableProxyUtil.asString(event.getThrowableProxy()))));
        }
        json.writeEndObject();
    }

    private static String code(ILoggingEvent event) {
        CRC32 sum = new CRC32();
        String said = event.getLoggerName() + event.getMessage();
        sum.update(said.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static String cut(String text) {
        return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX) + "…";
    }
}
