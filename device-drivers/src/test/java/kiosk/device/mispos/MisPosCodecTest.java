package kiosk.device.mispos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import kiosk.device.mispos.MisPosFrames.Heard;
import org.junit.jupiter.api.Test;

/// The sample frame was computed from the field implementation's rules.
class MisPosCodecTest {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String SAMPLE =
            "020032DF010100DF04021234DF020145DF08025555DF0306000000000020DF090230040347";

    private final MisPosFrames frames = new MisPosFrames();

    private static MisPosMessage sample() {
        return new MisPosMessage()
                .put(Tags.TYPE, (byte) 0)
                .putNumber(Tags.ECHO, 1234, 2)
                .put(Tags.CODE, (byte) 0x45)
                .put(Tags.CONSTANT_1, (byte) 0x55, (byte) 0x55)
                .putNumber(Tags.AMOUNT, 20, 6)
                .put(Tags.CONSTANT_2, (byte) 0x30, (byte) 0x04);
    }

    private void feed(byte[] bytes) {
        frames.feed(bytes, bytes.length);
    }

    @Test
    void theSampleMakesTheKnownFrame() {
        assertThat(HEX.formatHex(MisPosFrames.frame(sample()))).isEqualTo(SAMPLE);
    }

    @Test
    void findsTheFrameWhereverItIsSplit() {
        byte[] frame = HEX.parseHex("06" + SAMPLE);
        for (int split = 0; split <= frame.length; split++) {
            feed(Arrays.copyOfRange(frame, 0, split));
            int heard = 0;
            while (frames.next().isPresent()) {
                heard++;
            }
            feed(Arrays.copyOfRange(frame, split, frame.length));
            while (frames.next().isPresent()) {
                heard++;
            }
            assertThat(heard).as("split at %d", split).isEqualTo(2);
        }
    }

    @Test
    void fieldsReadBack() {
        feed(HEX.parseHex(SAMPLE));
        assertThat(frames.next())
                .hasValueSatisfying(heard -> {
                    var message = ((Heard.Message) heard).message();
                    assertThat(message.number(Tags.AMOUNT)).hasValue(20);
                    assertThat(message.number(Tags.ECHO)).hasValue(1234);
                    assertThat(message.code(Tags.CODE)).isEqualTo(0x45);
                    assertThat(message.has(Tags.ORDER)).isFalse();
                });
    }

    @Test
    void longFieldsHaveLongLengths() {
        var message = new MisPosMessage();
        message.put(Tags.RECEIPT, new byte[200]).put(Tags.BRAND, new byte[300]);
        var back = MisPosMessage.decode(message.encode());
        assertThat(back.get(Tags.RECEIPT)).hasSize(200);
        assertThat(back.get(Tags.BRAND)).hasSize(300);
        assertThat(HEX.formatHex(message.encode())).startsWith("DF0681C8");
    }

    @Test
    void aDamagedFrameIsSaidToBe() {
        byte[] bad = HEX.parseHex(SAMPLE);
        bad[10] ^= 1;
        feed(bad);
        assertThat(frames.next()).containsInstanceOf(Heard.Damaged.class);
        feed(HEX.parseHex(SAMPLE));
        assertThat(frames.next()).containsInstanceOf(Heard.Message.class);
    }

    @Test
    void aFrameBehindAStrayStartByteIsFoundAfterSilence() {
        feed(HEX.parseHex("020900" + SAMPLE));
        assertThat(frames.next()).isEmpty();
        assertThat(frames.stalled()).containsInstanceOf(Heard.Message.class);
        assertThat(frames.stalled()).isEmpty();
    }

    @Test
    void noiseNeverThrows() {
        var random = new SplittableRandom(20261121);
        int heard = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            feed(noise);
            while (frames.next().isPresent()) {
                heard++;
            }
            frames.stalled();
        }
        assertThat(heard).isPositive();
    }

    @Test
    void decimalDigitsMustBeDigits() {
        assertThat(Bcd.parse(new byte[] {0x12, (byte) 0x9A})).isEmpty();
        assertThat(Bcd.parse(Bcd.of(999_999_999_999L, 6))).hasValue(999_999_999_999L);
        assertThatThrownBy(() -> Bcd.of(1_000_000_000_000L, 6))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProfileIsCompleteOrRefusedByName() throws IOException {
        assertThat(PadProfile.ours().codes().saleEcny()).isEqualTo(0x45);
        assertThatThrownBy(() -> profile("code.sale.ecny = 45\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("code.sale.card");
        assertThatThrownBy(() -> profile("code.sale.ecny = zz\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("code.sale.ecny");
    }

    private static PadProfile profile(String text) throws IOException {
        return PadProfile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
