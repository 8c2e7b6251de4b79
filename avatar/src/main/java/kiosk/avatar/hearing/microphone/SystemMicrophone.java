package kiosk.avatar.hearing.microphone;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import kiosk.avatar.hearing.Microphone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer's microphone, by name or its own choice. A line that gives another rate than ours
/// is resampled. Sound systems hang when a device is pulled out, so no call into them is waited for
/// without end.
public final class SystemMicrophone implements Microphone {

    private static final Logger LOG = LoggerFactory.getLogger(SystemMicrophone.class);

    /// Ours first; then those that every device has.
    private static final List<Integer> RATES = List.of(RATE, 48_000, 44_100);

    private static final int BUFFER_MILLIS = 500;
    private static final int OPENING_SECONDS = 4;

    private final Optional<String> device;
    private final Supplier<List<Input>> inputs;
    private final AtomicReference<String> told = new AtomicReference<>("");

    /// One way into the computer.
    interface Input {
        String name();

        /// False for what only plays, or only turns a volume.
        boolean records(AudioFormat format);

        /// @throws LineUnavailableException when another program has it
        TargetDataLine line(AudioFormat format) throws LineUnavailableException;
    }

    /// @param device part of the device's name
    public SystemMicrophone(Optional<String> device) {
        this(device, SystemMicrophone::ofThisComputer);
    }

    SystemMicrophone(Optional<String> device, Supplier<List<Input>> inputs) {
        this.device = device.map(name -> name.toLowerCase(Locale.ROOT));
        this.inputs = inputs;
    }

    @Override
    public Optional<Source> open() {
        var opening = new CompletableFuture<Optional<LineSource>>();
        Thread.ofPlatform().daemon().name("microphone-opening").start(() -> open(opening));
        try {
            return opening.get(OPENING_SECONDS, TimeUnit.SECONDS).map(s -> s);
        } catch (TimeoutException e) {
            opening.complete(Optional.empty());
            return nothing("the sound system does not answer");
        } catch (ExecutionException e) {
            return nothing("the sound system failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            opening.complete(Optional.empty());
            return Optional.empty();
        }
    }

    /// What comes up when nobody waits for it any more is closed again.
    private void open(CompletableFuture<Optional<LineSource>> opening) {
        try {
            var source = opened();
            if (!opening.complete(source)) {
                source.ifPresent(LineSource::close);
            }
        } catch (RuntimeException | LinkageError e) {
            opening.completeExceptionally(e); // a driver's trouble is a missing microphone
        }
    }

    private Optional<LineSource> opened() {
        var all = inputs.get();
        boolean tried = false;
        for (int rate : RATES) {
            var format = format(rate);
            var able = all.stream().filter(i -> i.records(format)).toList();
            var chosen = able.stream().filter(this::meant).findFirst();
            if (chosen.isPresent()) {
                tried = true;
                var source = opened(chosen.get(), format);
                if (source.isPresent()) {
                    return source;
                }
            }
        }
        if (!tried) {
            nothing(none(all));
        }
        return Optional.empty();
    }

    private Optional<LineSource> opened(Input input, AudioFormat format) {
        int rate = (int) format.getSampleRate();
        try {
            TargetDataLine line = input.line(format);
            line.open(format, rate * 2 * BUFFER_MILLIS / 1000);
            line.start();
            told.set("");
            return Optional.of(new LineSource(line, rate));
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException e) {
            nothing(input.name() + " cannot be used: " + e.getMessage());
            return Optional.empty();
        }
    }

    private boolean meant(Input input) {
        return device.isEmpty() || input.name().toLowerCase(Locale.ROOT).contains(device.get());
    }

    private String none(List<Input> all) {
        var able = all.stream().filter(SystemMicrophone::usable).toList();
        if (able.isEmpty()) {
            return "this computer has no microphone";
        }
        return "no microphone has \""
                + device.orElse("")
                + "\" in its name; there are: "
                + String.join(", ", able.stream().map(Input::name).toList());
    }

    private static boolean usable(Input input) {
        return RATES.stream().anyMatch(rate -> input.records(format(rate)));
    }

    private static AudioFormat format(int rate) {
        return new AudioFormat(rate, 16, 1, true, false);
    }

    /// Each reason is told once.
    private Optional<Source> nothing(String reason) {
        if (!reason.equals(told.getAndSet(reason))) {
            LOG.warn("nothing is heard: {}", reason);
        }
        return Optional.empty();
    }

    /// Why the last one could not be opened; empty when it could.
    public String reason() {
        return Objects.requireNonNull(told.get());
    }

    /// The system's own choice comes first, as Java Sound lists it.
    private static List<Input> ofThisComputer() {
        return Arrays.stream(AudioSystem.getMixerInfo()).<Input>map(MixerInput::new).toList();
    }

    private record MixerInput(Mixer.Info info) implements Input {

        @Override
        public String name() {
            return info.getName();
        }

        @Override
        public boolean records(AudioFormat format) {
            return AudioSystem.getMixer(info).isLineSupported(of(format));
        }

        @Override
        public TargetDataLine line(AudioFormat format) throws LineUnavailableException {
            return AudioSystem.getTargetDataLine(format, info);
        }

        private static DataLine.Info of(AudioFormat format) {
            return new DataLine.Info(TargetDataLine.class, format);
        }
    }
}
