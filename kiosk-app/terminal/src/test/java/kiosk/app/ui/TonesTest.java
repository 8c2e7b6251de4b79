package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import kiosk.app.ui.Tones.Tone;
import org.junit.jupiter.api.Test;

class TonesTest {

    private static int sample(byte[] pcm, int at) {
        return (short) ((pcm[at * 2] & 0xFF) | (pcm[at * 2 + 1] << 8));
    }

    private static double hertz(byte[] pcm, int from, int to) {
        int crossings = 0;
        for (int i = from + 1; i < to; i++) {
            if (sample(pcm, i - 1) < 0 && sample(pcm, i) >= 0) {
                crossings++;
            }
        }
        return crossings * (double) Tones.RATE / (to - from);
    }

    @Test
    void doneIsTwoRisingNotes() {
        byte[] pcm = Tones.samples(Tone.DONE);
        int half = pcm.length / 4;
        assertThat(hertz(pcm, 0, half)).isBetween(630.0, 680.0);
        assertThat(hertz(pcm, half, half * 2)).isBetween(850.0, 900.0);
    }

    @Test
    void neededIsOneLowNote() {
        byte[] pcm = Tones.samples(Tone.NEEDED);
        assertThat(hertz(pcm, 0, pcm.length / 2)).isBetween(235.0, 255.0);
    }

    @Test
    void nothingClicks() {
        byte[] pcm = Tones.samples(Tone.NEEDED);
        assertThat(Math.abs(sample(pcm, 0))).isLessThan(300);
        assertThat(Math.abs(sample(pcm, pcm.length / 2 - 1))).isLessThan(300);
    }
}
