package kiosk.avatar.hearing.microphone;

import java.util.Optional;
import kiosk.avatar.hearing.Microphone;

/// Sound that is there already, once, as fast as it is read; after it a quiet room.
public final class RecordedMicrophone implements Microphone {

    private final short[] pcm;

    /// @param pcm at [Microphone#RATE]
    public RecordedMicrophone(short[] pcm) {
        this.pcm = pcm.clone();
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
