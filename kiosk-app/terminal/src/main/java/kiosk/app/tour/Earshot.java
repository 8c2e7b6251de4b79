package kiosk.app.tour;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody between the two who only listens: to what the visitor says and to what comes out of the
/// kiosk, each by a recorder of the sound server, and notes into [Replies] when either is loud.
///
/// Thread rule: opened and closed by one thread; has one of its own for each side.
final class Earshot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Earshot.class);
    private static final int RATE = 16_000;

    /// Ten milliseconds; both sides are late by the same.
    private static final int PIECE = RATE / 100 * 2;

    /// Of 32,768: far above a null sink's silence, below the first consonant.
    private static final int LOUD = 300;

    private final List<Process> recorders = new ArrayList<>();

    private Earshot() {}

    /// @param visitor sink the visitor speaks into
    /// @param hall sink the kiosk speaks into
    static Earshot between(String visitor, String hall, Replies replies) throws IOException {
        var earshot = new Earshot();
        try {
            earshot.listen(visitor, replies::visitor);
            earshot.listen(hall, replies::employee);
        } catch (IOException e) {
            earshot.close();
            throw e;
        }
        return earshot;
    }

    private void listen(String sink, LongConsumer loud) throws IOException {
        var process =
                new ProcessBuilder(
                                "parec",
                                "--device=" + sink + ".monitor",
                                "--rate=" + RATE,
                                "--channels=1",
                                "--format=s16le",
                                "--raw",
                                "--latency-msec=10")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        recorders.add(process);
        Thread.ofPlatform().daemon().name("earshot-" + sink).start(() -> follow(process, loud));
    }

    private static void follow(Process process, LongConsumer loud) {
        try (InputStream in = process.getInputStream()) {
            byte[] piece = new byte[PIECE];
            while (in.readNBytes(piece, 0, PIECE) == PIECE) {
                if (isLoud(piece)) {
                    loud.accept(System.nanoTime());
                }
            }
        } catch (IOException e) {
            LOG.info("no more to be heard: {}", e.getMessage());
        }
    }

    static boolean isLoud(byte[] piece) {
        for (int i = 0; i + 1 < piece.length; i += 2) {
            int sample = (short) ((piece[i] & 0xff) | (piece[i + 1] << 8));
            if (Math.abs(sample) >= LOUD) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        recorders.forEach(Process::destroyForcibly);
    }
}
