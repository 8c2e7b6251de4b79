package kiosk.avatar.hearing.local;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import kiosk.avatar.hearing.Microphone;
import kiosk.avatar.hearing.SpeechSense;

/// Sound of a microphone, cut into frames.
final class Frames {

    /// A device that gives nothing for so long is no device any more.
    private static final long DEAF_NANOS = 2_000_000_000L;

    /// A sound server may have to wake a device first.
    private static final long WAKING_NANOS = 4_000_000_000L;

    private final Microphone.Source source;
    private final BooleanSupplier wanted;
    private long patience = WAKING_NANOS;

    /// @param wanted asked between two reads
    Frames(Microphone.Source source, BooleanSupplier wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /// The next frame; empty when the device is gone or nobody wants more.
    Optional<short[]> next() {
        short[] frame = new short[SpeechSense.FRAME];
        int length = 0;
        long since = System.nanoTime();
        while (length < frame.length && wanted.getAsBoolean()) {
            int n = source.read(frame, length, frame.length - length);
            if (n == Microphone.Source.GONE || System.nanoTime() - since > patience) {
                return Optional.empty();
            }
            if (n > 0) {
                length += n;
                patience = DEAF_NANOS;
                since = System.nanoTime();
            }
        }
        return length == frame.length ? Optional.of(frame) : Optional.empty();
    }
}
