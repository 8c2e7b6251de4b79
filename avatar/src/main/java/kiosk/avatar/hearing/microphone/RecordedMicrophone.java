package kiosk.avatar.hearing.microphone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import kiosk.avatar.hearing.Microphone;

/// Sound that is there already, once, as fast as it is read; after it a quiet room.
public final class RecordedMicrophone implements Microphone {

    private final short[] pcm;

    /// @param pcm at [Microphone#RATE]
    public RecordedMicrophone(short[] pcm) {
        this.pcm = pcm.clone();
    }

    /// A file (WAV, AU, AIFF) of one channel with 16 bit, at any rate.
    ///
    /// @throws IOException when it cannot be read or is something else
    public static RecordedMicrophone of(Path file) throws IOException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            var format = in.getFormat();
            if (format.getChannels() != 1 || format.getSampleSizeInBits() != 16) {
                throw new IOException(file + " has not one channel with 16 bit");
            }
            var order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            var samples = ByteBuffer.wrap(in.readAllBytes()).order(order).asShortBuffer();
            short[] pcm = new short[samples.remaining()];
            samples.get(pcm);
            return new RecordedMicrophone(Resampler.all(pcm, (int) format.getSampleRate()));
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(file + " is no sound file", e);
        }
    }

    @Override
    public Optional<Source> open() {
        return Optional.of(new Recording());
    }

    private final class Recording implements Source {

        private int at;

        @Override
        public int read(short[] into, int from, int count) {
            for (int i = 0; i < count; i++) {
                into[from + i] = at < pcm.length ? pcm[at++] : 0;
            }
            return count;
        }

        @Override
        public void close() {
            at = pcm.length;
        }
    }
}
