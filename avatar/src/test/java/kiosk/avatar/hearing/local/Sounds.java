package kiosk.avatar.hearing.local;

import java.util.Arrays;
import java.util.Random;
import kiosk.avatar.hearing.Microphone;

/// Sounds that tests are made of; 16 kHz.
final class Sounds {

    private Sounds() {}

    static short[] silence(int millis) {
        return new short[samples(millis)];
    }

    /// Wind, an air conditioner: noise without high notes.
    static short[] noise(int millis, double loudness, long seed) {
        var random = new Random(seed);
        short[] pcm = silence(millis);
        double value = 0;
        for (int i = 0; i < pcm.length; i++) {
            value = 0.9 * value + 0.436 * random.nextGaussian();
            pcm[i] = (short) Math.clamp(value * loudness * 32_768, -32_767, 32_767);
        }
        return pcm;
    }

    /// A simple tune with chords and a beat.
    static short[] music(int millis) {
        double[] tune = {262, 330, 392, 523, 392, 330, 294, 349, 440, 349};
        short[] pcm = silence(millis);
        for (int i = 0; i < pcm.length; i++) {
            double t = i / (double) Microphone.RATE;
            double note = tune[(int) (t * 3) % tune.length];
            double fade = Math.exp(-3 * (t * 3 % 1) / 3);
            double sum = 0;
            for (int overtone = 1; overtone <= 4; overtone++) {
                sum += Math.sin(2 * Math.PI * note * overtone * t) / overtone;
                sum += Math.sin(Math.PI * note * overtone * t) / overtone / 2;
            }
            double beat = t * 6 % 1 < 0.05 ? Math.sin(i * 12.9898) * 0.3 : 0;
            pcm[i] = (short) (5000 * fade * sum / 2 + 8000 * beat);
        }
        return pcm;
    }

    static short[] joined(short[]... parts) {
        short[] all = new short[Arrays.stream(parts).mapToInt(p -> p.length).sum()];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int samples(int millis) {
        return (int) ((long) millis * Microphone.RATE / 1000);
    }
}
