package kiosk.app.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import kiosk.app.visit.staff.Machine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The computer the kiosk runs on.
///
/// Thread rule: any thread.
public final class ThisMachine implements Machine {
    private static final Logger LOG = LoggerFactory.getLogger(ThisMachine.class);

    private final Settings settings;
    private final ScreenLight light;
    private final AtomicInteger loudness = new AtomicInteger(100);
    private final AtomicReference<Sound> sound =
            new AtomicReference<>(new Sound(_ -> {}, () -> {}));
    private final AtomicReference<IntConsumer> end = new AtomicReference<>(_ -> {});

    /// What it must know.
    ///
    /// @param shutDown command that switches the machine off, in words; none where a person does it
    /// @param store folder whose disk must not fill up
    /// @param certificate until when it counts
    public record Settings(
            Clock clock,
            Optional<String> shutDown,
            Path store,
            Supplier<Optional<Instant>> certificate) {}

    /// How sound is made.
    ///
    /// @param loudness 0..100 %
    public record Sound(IntConsumer loudness, Runnable tone) {}

    /// Over these settings and the screen's light.
    public ThisMachine(Settings settings, ScreenLight light) {
        this.settings = settings;
        this.light = light;
    }

    /// Sounds go here from now on.
    public void soundsWith(Sound made) {
        sound.set(made);
        made.loudness().accept(loudness.get());
    }

    /// The process ends like this, with an exit code.
    public void endsWith(IntConsumer exit) {
        end.set(exit);
    }

    private Sound sound() {
        return Objects.requireNonNull(sound.get());
    }

    @Override
    public void volume(int percent) {
        loudness.set(percent);
        sound().loudness().accept(percent);
    }

    @Override
    public void tone() {
        sound().tone().run();
    }

    @Override
    public boolean dims() {
        return light.there();
    }

    @Override
    public void brightness(int percent) {
        light.set(percent);
    }

    /// On a thread of its own: whoever asks is one of those that must come to rest.
    @Override
    public void restart() {
        LOG.info("staff restarts the kiosk");
        Thread.ofVirtual()
                .name("restart")
                .start(() -> Objects.requireNonNull(end.get()).accept(Ending.AGAIN));
    }

    @Override
    public boolean shutDown() {
        if (settings.shutDown().isEmpty()) {
            return false;
        }
        LOG.info("staff switches the machine off");
        return Commands.run(List.of(settings.shutDown().get().split(" +"))).isPresent();
    }

    @Override
    public Optional<Long> freeBytes() {
        try {
            return Optional.of(Files.getFileStore(settings.store()).getUsableSpace());
        } catch (IOException e) {
            LOG.warn("free space is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Instant clock() {
        return settings.clock().instant();
    }

    @Override
    public Optional<Instant> certificateUntil() {
        return settings.certificate().get();
    }
}
