package kiosk.app.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
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
    private final AtomicBoolean told = new AtomicBoolean();

    /// @param device part of the device's name
    public SystemLoudspeaker(Optional<String> device) {
        this.device = device.map(name -> name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Playing> open(int rate) {
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try {
            SourceDataLine line =
                    device.isPresent()
                            ? AudioSystem.getSourceDataLine(format, mixer(device.get()))
                            : AudioSystem.getSourceDataLine(format);
            line.open(format, rate * 2 * BUFFER_MS / 1000);
            line.start();
            return Optional.of(new Line(line));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            if (told.compareAndSet(false, true)) {
                LOG.info("no sound device: the voice is only read");
            }
            return Optional.empty();
        }
    }

    private static Mixer.Info mixer(String name) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> info.getName().toLowerCase(Locale.ROOT).contains(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sound device of that name"));
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
