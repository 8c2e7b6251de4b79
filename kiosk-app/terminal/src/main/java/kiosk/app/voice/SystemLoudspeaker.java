package kiosk.app.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer's sound output, by name or its own choice.
public final class SystemLoudspeaker implements Loudspeaker {

    private static final Logger LOG = LoggerFactory.getLogger(SystemLoudspeaker.class);
    private static final int BUFFER_MS = 120;

    private final Optional<String> device;
    private final Supplier<List<Output>> outputs;
    private final AtomicReference<String> told = new AtomicReference<>("");

    /// One way out of the computer.
    interface Output {
        String name();

        /// False for what only records, or only turns a volume.
        boolean plays(AudioFormat format);

        /// @throws LineUnavailableException when another program has it
        SourceDataLine line(AudioFormat format) throws LineUnavailableException;
    }

    /// @param device part of the device's name
    public SystemLoudspeaker(Optional<String> device) {
        this(device, SystemLoudspeaker::ofThisComputer);
    }

    SystemLoudspeaker(Optional<String> device, Supplier<List<Output>> outputs) {
        this.device = device.map(name -> name.toLowerCase(Locale.ROOT));
        this.outputs = outputs;
    }

    @Override
    public Optional<Playing> open(int rate) {
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        var able = outputs.get().stream().filter(o -> o.plays(format)).toList();
        var chosen = able.stream().filter(this::meant).findFirst();
        if (chosen.isEmpty()) {
            return nothing(none(able));
        }
        try {
            SourceDataLine line = chosen.get().line(format);
            line.open(format, rate * 2 * BUFFER_MS / 1000);
            line.start();
            told.set("");
            return Optional.of(new Line(line));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            return nothing(chosen.get().name() + " cannot be used: " + e.getMessage());
        }
    }

    private boolean meant(Output output) {
        return device.isEmpty() || output.name().toLowerCase(Locale.ROOT).contains(device.get());
    }

    private String none(List<Output> able) {
        if (able.isEmpty()) {
            return "this computer has no sound output";
        }
        return "no sound output has \""
                + device.orElse("")
                + "\" in its name; there are: "
                + String.join(", ", able.stream().map(Output::name).toList());
    }

    /// Each reason is told once.
    private Optional<Playing> nothing(String reason) {
        if (!reason.equals(told.getAndSet(reason))) {
            LOG.warn("the voice is only read: {}", reason);
        }
        return Optional.empty();
    }

    /// Why the last one could not be opened; empty when it could.
    String reason() {
        return Objects.requireNonNull(told.get());
    }

    /// The system's own choice comes first, as Java Sound lists it.
    private static List<Output> ofThisComputer() {
        return Arrays.stream(AudioSystem.getMixerInfo()).<Output>map(MixerOutput::new).toList();
    }

    private record MixerOutput(Mixer.Info info) implements Output {

        @Override
        public String name() {
            return info.getName();
        }

        @Override
        public boolean plays(AudioFormat format) {
            return AudioSystem.getMixer(info).isLineSupported(of(format));
        }

        @Override
        public SourceDataLine line(AudioFormat format) throws LineUnavailableException {
            return AudioSystem.getSourceDataLine(format, info);
        }

        private static DataLine.Info of(AudioFormat format) {
            return new DataLine.Info(SourceDataLine.class, format);
        }
    }

    private record Line(SourceDataLine line) implements Playing {

        @Override
        public void write(short[] pcm, int from, int count) {
            byte[] bytes = new byte[count * 2];
            for (int i = 0; i < count; i++) {
                bytes[2 * i] = (byte) pcm[from + i];
                bytes[2 * i + 1] = (byte) (pcm[from + i] >> 8);
            }
            line.write(bytes, 0, bytes.length);
        }

        @Override
        public long played() {
            return line.getLongFramePosition();
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void stop() {
            line.stop();
            line.flush();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
