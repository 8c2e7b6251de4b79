package kiosk.avatar.hearing.microphone;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kiosk.avatar.hearing.Microphone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sound server's microphone (PulseAudio, or PipeWire in its place), through the server's own
/// recorder `parec` in a process of its own. Java Sound reaches a server only by way of ALSA, where
/// every second recording stalled and some brought the process down when it was tried; and only
/// here a source can be named, for example one from which the loudspeaker's echo was taken out.
///
/// Thread rule: as [Microphone].
public final class ServerMicrophone implements Microphone {

    private static final Logger LOG = LoggerFactory.getLogger(ServerMicrophone.class);
    private static final int PIECE_MILLIS = 20;
    private static final int LATENCY_MILLIS = 30;

    private final Optional<String> device;
    private final Tools tools;

    /// The server's own programs, each a command with what it is always told.
    ///
    /// @param recorder writes sound until it is ended
    /// @param server tells which sources there are
    record Tools(List<String> recorder, SoundServer server) {

        static final Tools USUAL = new Tools(List.of("parec"), SoundServer.USUAL);
    }

    /// @param device part of the source's name; without, the server's own choice
    public ServerMicrophone(Optional<String> device) {
        this(device, Tools.USUAL);
    }

    ServerMicrophone(Optional<String> device, Tools tools) {
        this.device = device.map(name -> name.toLowerCase(Locale.ROOT));
        this.tools = tools;
    }

    /// The server's where one runs for this user, else the computer's own.
    public static Microphone orComputer(Optional<String> device, Map<String, String> environment) {
        return SoundServer.USUAL.runs(environment)
                ? new ServerMicrophone(device)
                : new SystemMicrophone(device);
    }

    @Override
    public Optional<Source> open() {
        var command = new ArrayList<>(tools.recorder());
        command.addAll(
                List.of(
                        "--raw",
                        "--format=s16le",
                        "--channels=1",
                        "--rate=" + RATE,
                        "--latency-msec=" + LATENCY_MILLIS));
        if (device.isPresent()) {
            var source = tools.server().sources().flatMap(this::meant);
            if (source.isEmpty()) {
                LOG.warn("nothing is heard: the sound server has no such source");
                return Optional.empty();
            }
            command.add("--device=" + source.get());
        }
        try {
            var recorder =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return Optional.of(new Recording(recorder));
        } catch (IOException e) {
            LOG.warn("nothing is heard: the sound server's recorder does not start", e);
            return Optional.empty();
        }
    }

    private Optional<String> meant(List<String> sources) {
        return sources.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(device.orElse("")))
                .findFirst();
    }

    /// What the recorder gives until it is ended, or ends by itself: then the device is gone.
    private static final class Recording implements Source {

        private final Process recorder;
        private final StreamMicrophone stream = new StreamMicrophone();
        private final Source source = stream.open().orElseThrow();

        Recording(Process recorder) {
            this.recorder = recorder;
            Thread.ofPlatform().daemon().name("microphone").start(this::pump);
        }

        private void pump() {
            byte[] raw = new byte[RATE * PIECE_MILLIS / 1000 * 2];
            try (InputStream in = recorder.getInputStream()) {
                int n = in.readNBytes(raw, 0, raw.length);
                while (n == raw.length) {
                    short[] pcm = new short[n / 2];
                    for (int i = 0; i < pcm.length; i++) {
                        pcm[i] = (short) ((raw[2 * i] & 0xFF) | raw[2 * i + 1] << 8);
                    }
                    stream.push(pcm);
                    n = in.readNBytes(raw, 0, raw.length);
                }
            } catch (IOException e) {
                LOG.debug("the recorder was ended", e);
            } finally {
                stream.plug(false);
            }
        }

        @Override
        public int read(short[] into, int from, int count) {
            return source.read(into, from, count);
        }

        @Override
        public void close() {
            recorder.destroyForcibly();
            source.close();
        }
    }
}
