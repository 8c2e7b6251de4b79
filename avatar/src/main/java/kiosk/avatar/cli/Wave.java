package kiosk.avatar.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import kiosk.avatar.voice.Utterance;

/// Clauses as one WAV file.
final class Wave {

    private Wave() {}

    static void write(Path file, List<Utterance> clauses) throws IOException {
        int samples = clauses.stream().mapToInt(c -> c.pcm().length).sum();
        var bytes = ByteBuffer.allocate(samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        clauses.forEach(c -> {
            for (short s : c.pcm()) {
                bytes.putShort(s);
            }
        });
        var format = new AudioFormat(clauses.getFirst().rate(), 16, 1, true, false);
        var in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples);
        AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
