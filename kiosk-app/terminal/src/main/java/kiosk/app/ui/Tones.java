package kiosk.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The machine's two sounds besides speech: two rising notes when something is done, one low note
/// when something is needed (`look.md` §5). A machine without a sound device stays silent.
///
/// Thread rule: [#play] from any thread; sounds on a thread of its own.
public final class Tones {
    /// Samples a second, 16 bit, mono.
    static final int RATE = 16_000;

    private static final Logger LOG = LoggerFactory.getLogger(Tones.class);
    private static final double LOUDNESS = 0.35;
    private static final int FADE = RATE / 50;

    private final AtomicBoolean told = new AtomicBoolean();
    private volatile double share = 1;

    /// What to sound.
    public enum Tone {
        /// Something is finished: two rising notes.
        DONE(659, 880, 0.14),
        /// Something is left behind or needed: one low note.
        NEEDED(247, 247, 0.22);

        private final int first;
        private final int second;
        private final double secondsEach;

        Tone(int first, int second, double secondsEach) {
            this.first = first;
            this.second = second;
            this.secondsEach = secondsEach;
        }
    }

    /// How loud, 0..100 %.
    public void loudness(int percent) {
        share = Math.clamp(percent, 0, 100) / 100.0;
    }

    /// Sounds it, once, without waiting.
    public void play(Tone tone) {
        double now = share;
        if (now > 0) {
            Thread.ofVirtual().name("tone").start(() -> sound(samples(tone, now)));
        }
    }

    private void sound(byte[] pcm) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(pcm, 0, pcm.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            if (told.compareAndSet(false, true)) {
                LOG.info("no sound device: tones are silent");
            }
        }
    }

    /// 16-bit little-endian samples, faded in and out so that nothing clicks.
    static byte[] samples(Tone tone) {
        return samples(tone, 1);
    }

    /// @param share of the full loudness, 0..1
    static byte[] samples(Tone tone, double share) {
        int each = (int) (tone.secondsEach * RATE);
        int all = each * 2;
        byte[] pcm = new byte[all * 2];
        double phase = 0;
        for (int i = 0; i < all; i++) {
            phase += 2 * Math.PI * (i < each ? tone.first : tone.second) / RATE;
            double fade = Math.min(1.0, Math.min(i, all - 1 - i) / (double) FADE);
            short value = (short) (Math.sin(phase) * fade * share * LOUDNESS * Short.MAX_VALUE);
            pcm[i * 2] = (byte) value;
            pcm[i * 2 + 1] = (byte) (value >> 8);
        }
        return pcm;
    }
}
