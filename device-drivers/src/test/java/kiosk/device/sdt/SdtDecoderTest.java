package kiosk.device.sdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SdtDecoderTest {
    private final SdtDecoder decoder = new SdtDecoder();
    private final byte[] frame = SdtCodecTest.sampleFrame();
    private final byte[] body = Arrays.copyOfRange(frame, 7, frame.length - 1);

    private void feed(byte[] bytes) {
        decoder.feed(bytes, bytes.length);
    }

    @Test
    void findsTheFrameWhereverItIsSplit() {
        for (int split = 0; split <= frame.length; split++) {
            feed(Arrays.copyOfRange(frame, 0, split));
            Optional<byte[]> early = decoder.next();
            feed(Arrays.copyOfRange(frame, split, frame.length));
            assertThat(early.or(decoder::next))
                    .hasValueSatisfying(b -> assertThat(b).isEqualTo(body));
            assertThat(decoder.next()).isEmpty();
        }
        assertThat(decoder.damaged()).isZero();
    }

    @Test
    void findsTheFrameByteByByte() {
        for (int i = 0; i < frame.length - 1; i++) {
            feed(new byte[] {frame[i]});
            assertThat(decoder.next()).isEmpty();
        }
        feed(new byte[] {frame[frame.length - 1]});
        assertThat(decoder.next()).hasValueSatisfying(b -> assertThat(b).isEqualTo(body));
    }

    @Test
    void skipsGarbageEvenHalfPreambles() {
        feed(new byte[] {0, (byte) 0xFF, (byte) 0xAA, (byte) 0xAA, 0x7F, (byte) 0xAA});
        assertThat(decoder.next()).isEmpty();
        feed(frame);
        assertThat(decoder.next()).hasValueSatisfying(b -> assertThat(b).isEqualTo(body));
    }

    @Test
    void findsTwoFramesGluedTogether() {
        byte[] twice = Arrays.copyOf(frame, frame.length * 2);
        System.arraycopy(frame, 0, twice, frame.length, frame.length);
        feed(twice);
        assertThat(decoder.next()).isPresent();
        assertThat(decoder.next()).isPresent();
        assertThat(decoder.next()).isEmpty();
    }

    @Test
    void aGoodFrameAfterADamagedOneIsFound() {
        byte[] bad = frame.clone();
        bad[100] ^= 1;
        feed(bad);
        feed(frame);
        assertThat(decoder.next()).hasValueSatisfying(b -> assertThat(b).isEqualTo(body));
        assertThat(decoder.damaged()).isPositive();
    }

    @Test
    void aGoodFrameInsideADamagedLengthIsFound() {
        byte[] bad = frame.clone();
        bad[5] = 9; // claims more than there is
        feed(bad);
        feed(frame);
        assertThat(decoder.next()).hasValueSatisfying(b -> assertThat(b).isEqualTo(body));
    }

    @Test
    void noiseNeverThrowsAndNeverHidesAFrameForGood() {
        var random = new SplittableRandom(20261121);
        for (int round = 0; round < 300; round++) {
            decoder.clear();
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            feed(noise);
            feed(frame);
            feed(new byte[3_000]);
            assertThat(decoder.next()).isPresent();
        }
    }
}
