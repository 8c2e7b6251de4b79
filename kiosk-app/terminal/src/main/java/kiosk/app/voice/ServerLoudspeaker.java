package kiosk.app.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kiosk.avatar.hearing.microphone.SoundServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound server's output (PulseAudio, or PipeWire in its place), through the server's own
/// player `pacat`, one process for each time she speaks. Java Sound reaches a server only by way of
/// ALSA, where a line sometimes takes sound and never plays it.
public final class ServerLoudspeaker implements Loudspeaker {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLoudspeaker.class);
    private static final int LATENCY_MILLIS = 60;

    private final Optional<String> device;
    private final List<String> player;
    private final SoundServer server;

    /// @param device part of the output's name; without, the server's own choice
    public ServerLoudspeaker(Optional<String> device) {
        this(device, List.of("pacat", "--playback"), SoundServer.USUAL);
    }

    ServerLoudspeaker(Optional<String> device, List<String> player, SoundServer server) {
        this.device = device.map(name -> name.toLowerCase(Locale.ROOT));
        this.player = player;
        this.server = server;
    }

    /// The server's where one runs for this user, else the computer's own.
    public static Loudspeaker orComputer(Optional<String> device, Map<String, String> environment) {
        return SoundServer.USUAL.runs(environment)
                ? new ServerLoudspeaker(device)
                : new SystemLoudspeaker(device);
    }

    @Override
    public boolean there() {
        return device.isEmpty() ? server.outputs().isPresent() : meant().isPresent();
    }

    private Optional<String> meant() {
        return server.outputs().stream()
                .flatMap(List::stream)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(device.orElse("")))
                .findFirst();
    }

    @Override
    public Optional<Playing> open(int rate) {
        var command = new ArrayList<>(player);
        command.addAll(
                List.of(
                        "--raw",
                        "--format=s16le",
                        "--channels=1",
                        "--rate=" + rate,
                        "--latency-msec=" + LATENCY_MILLIS));
        if (device.isPresent()) {
            var output = meant();
            if (output.isEmpty()) {
                LOG.warn("the voice is only read: the sound server has no such output");
                return Optional.empty();
            }
            command.add("--device=" + output.get());
        }
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var clock = new Pace(rate, LATENCY_MILLIS, System::nanoTime);
            return Optional.of(new Stream(process, clock));
        } catch (IOException e) {
            LOG.warn("the voice is only read: the sound server's player does not start", e);
            return Optional.empty();
        }
    }

    /// What is heard of what was written: the player does not tell, but it plays what it has at its
    /// rate, and waits where there is nothing.
    ///
    /// Thread rule: any thread.
    static final class Pace {

        private final int rate;
        private final long latency;
        private final LongSupplier nanos;
        private long written;
        private long from;
        private long since;

        Pace(int rate, int latencyMillis, LongSupplier nanos) {
            this.rate = rate;
            this.latency = TimeUnit.MILLISECONDS.toNanos(latencyMillis);
            this.nanos = nanos;
        }

        synchronized void wrote(int samples) {
            if (played() >= written) {
                from = written;
                since = nanos.getAsLong() + latency;
            }
            written += samples;
        }

        synchronized long played() {
            long past = Math.max(0, nanos.getAsLong() - since);
            return Math.min(written, from + past * rate / 1_000_000_000L);
        }

        /// Milliseconds until all of it was heard.
        synchronized long left() {
            return (written - played()) * 1000 / rate + TimeUnit.NANOSECONDS.toMillis(latency);
        }

        /// Milliseconds of sound ahead of what is heard.
        synchronized long ahead() {
            return (written - played()) * 1000 / rate;
        }
    }

    private static final class Stream implements Playing {

        /// So much may lie in the pipe: what is broken off is forgotten with it.
        private static final long AHEAD_MILLIS = 300;

        private static final long MARGIN_MILLIS = 2_000;

        private final Process player;
        private final Pace pace;
        private final OutputStream pipe;
        private volatile boolean stopped;

        Stream(Process player, Pace pace) {
            this.player = player;
            this.pace = pace;
            pipe = player.getOutputStream();
        }

        @Override
        public void write(short[] pcm, int from, int count) {
            byte[] bytes = new byte[count * 2];
            for (int i = 0; i < count; i++) {
                bytes[2 * i] = (byte) pcm[from + i];
                bytes[2 * i + 1] = (byte) (pcm[from + i] >> 8);
            }
            try {
                pipe.write(bytes);
                pipe.flush();
                pace.wrote(count);
                long early = pace.ahead() - AHEAD_MILLIS;
                if (early > 0) {
                    player.waitFor(early, TimeUnit.MILLISECONDS);
                }
            } catch (IOException e) {
                LOG.debug("the player was ended", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public long played() {
            return pace.played();
        }

        /// The player ends by itself when it has played all.
        @Override
        public void drain() {
            try {
                pipe.close();
                if (!player.waitFor(pace.left() + MARGIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    LOG.warn("the sound server's player does not end");
                }
            } catch (IOException e) {
                LOG.debug("the player was ended", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stop() {
            stopped = true;
            player.destroyForcibly();
        }

        @Override
        public void close() {
            if (!stopped && !player.isAlive() && player.exitValue() != 0) {
                LOG.warn("not heard: the sound server's player ended with {}", player.exitValue());
            }
            player.destroyForcibly();
            try {
                pipe.close();
            } catch (IOException e) {
                LOG.debug("nobody reads the pipe any more", e);
            }
        }
    }
}
