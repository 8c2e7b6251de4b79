package kiosk.central.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// Hears of TLS handshakes that failed, from the broker's event log: an unknown authority, an
/// expired certificate or none at all never reach an extension.
///
/// Thread rule: any thread.
final class HandshakeWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final String EVENTS = "event.client-disconnected";

    private final Gatekeeper gate;

    private HandshakeWatch(Gatekeeper gate) {
        this.gate = gate;
    }

    /// Begins to listen.
    static HandshakeWatch on(Gatekeeper gate) {
        HandshakeWatch watch = new HandshakeWatch(gate);
        if (LoggerFactory.getLogger(EVENTS) instanceof Logger events) {
            watch.setContext(events.getLoggerContext());
            watch.setName("handshakes");
            watch.start();
            events.setLevel(Level.DEBUG);
            events.setAdditive(false);
            events.addAppender(watch);
        }
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String words = event.getFormattedMessage().toLowerCase(Locale.ROOT);
        if (!words.contains("ssl") && !words.contains("tls") && !words.contains("certificate")) {
            return;
        }
        Object[] arguments = event.getArgumentArray();
        String address =
                arguments != null && arguments.length > 1 ? String.valueOf(arguments[1]) : "";
        Thread.ofVirtual().name("gate").start(() -> gate.handshakeFailed(address));
    }

    @Override
    public void close() {
        if (LoggerFactory.getLogger(EVENTS) instanceof Logger events) {
            events.detachAppender(this);
        }
        stop();
    }
}
