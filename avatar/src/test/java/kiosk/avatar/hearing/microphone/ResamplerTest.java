package kiosk.avatar.hearing.microphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000})
    void aToneStaysTheSameTone(int rate) {
        short[] out = Resampler.all(tone(1000, rate), rate);
        assertThat(out.length).isBetween(15_990, 16_002);
        double error = 0;
        for (int i = 500; i < 15_000; i++) {
            double wanted = 10_000 * Math.sin(2 * Math.PI * 1000 * i / 16_000);
            error = Math.max(error, Math.abs(out[i] - wanted));
        }
        assertThat(error).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void whatNobodyCouldHearDoesNotBecomeSpeech(int rate) {
        assertThat(loudest(Resampler.all(tone(10_000, rate), rate))).isLessThan(20);
        assertThat(loudest(Resampler.all(tone(15_000, rate), rate))).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000})
    void piecesGiveTheSameAsTheWhole(int rate) {
        short[] in = tone(440, rate);
        short[] whole = new Resampler(rate).next(in);
        var resampler = new Resampler(rate);
        short[] pieces = new short[0];
        int at = 0;
        for (int size = 1; at < in.length; size = size * 2 % 997 + 1) {
            int to = Math.min(in.length, at + size);
            short[] more = resampler.next(Arrays.copyOfRange(in, at, to));
            at = to;
            int before = pieces.length;
            pieces = Arrays.copyOf(pieces, before + more.length);
            System.arraycopy(more, 0, pieces, before, more.length);
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void theRightRateIsLeftAlone() {
        short[] in = tone(300, 16_000);
        assertThat(new Resampler(16_000).next(in)).isEqualTo(in);
    }

    private static short[] tone(double hertz, int rate) {
        short[] pcm = new short[rate];
        for (int i = 0; i < rate; i++) {
            pcm[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return pcm;
    }

    private static int loudest(short[] pcm) {
        int most = 0;
        for (int i = 200; i < pcm.length - 200; i++) {
            most = Math.max(most, Math.abs(pcm[i]));
        }
        return most;
    }
}
