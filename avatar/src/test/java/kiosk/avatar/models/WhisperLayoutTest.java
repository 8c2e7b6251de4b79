package kiosk.avatar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Parts of the conversion; the whole is pinned by the hashes of the lock on every fetch.
class WhisperLayoutTest {

    @Test
    void theFiltersAreWhispersOwn() {
        float[] filters = MelFilters.all();
        var bytes = ByteBuffer.allocate(4 * filters.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(filters);
        // as in whisper.cpp's public ggml-base.bin
        assertThat(Digest.of(bytes.array()))
                .isEqualTo("85818f156f7e189453901a515e4726d270d307f976e161cf9403e8caab405498");
    }

    @Test
    void theStepsOfTheLockEndInTheFileThatIsUsed() {
        var file = Lock.ours().pack("whisper").orElseThrow().files().getLast();
        assertThat(file.steps().getLast().sha256()).isEqualTo(file.print().sha256());
        assertThat(file.steps().getFirst().needs()).contains("vocabulary.txt");
    }

    @Test
    void tensorsAreFoundInTheirFileAndCutByRows() throws Exception {
        var model = Ctranslate.of(model((short) 0x3C00, (short) 0x4000, (short) 0x4200, (short) 0));
        var tensor = model.tensor("a/weight");
        assertThat(tensor.shape()).containsExactly(2, 2);
        assertThat(Float.float16ToFloat(tensor.half(1))).isEqualTo(2);
        var second = tensor.rows(1, 2);
        assertThat(second.shape()).containsExactly(1, 2);
        assertThat(Float.float16ToFloat(second.half(0))).isEqualTo(3);
        assertThatThrownBy(() -> model.tensor("b")).hasMessage("the model has no b");
    }

    @Test
    void whatIsInAnotherLayoutIsRefused() {
        byte[] whole = model((short) 1, (short) 2, (short) 3, (short) 4);
        byte[] other = whole.clone();
        other[0] = 5;
        for (byte[] wrong : new byte[][] {other, Arrays.copyOf(whole, 40), new byte[0]}) {
            assertThatThrownBy(() -> Conversion.WHISPER_LAYOUT.apply(wrong, new byte[0]))
                    .isInstanceOf(ModelException.class);
            assertThatThrownBy(() -> Conversion.EIGHT_BITS.apply(wrong))
                    .isInstanceOf(ModelException.class);
        }
        assertThatThrownBy(() -> Conversion.WHISPER_LAYOUT.apply(whole))
                .hasMessageContaining("needs the vocabulary");
    }

    @Test
    void matricesGetEightBitsAndEverythingElseStays() throws Exception {
        var in = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        in.putInt(WhisperLayout.MAGIC).position(12 * 4);
        in.putInt(1).putInt(1).putFloat(0.5f);
        in.putInt(1).putInt(2).put("ab".getBytes(StandardCharsets.US_ASCII));
        int head = in.position();
        in.putInt(2).putInt(1).putInt(WhisperLayout.HALF).putInt(32).putInt(1).put((byte) 'm');
        for (int i = 0; i < 32; i++) {
            in.putShort(Float.floatToFloat16(i == 0 ? -127 : i == 1 ? 2.5f : i == 2 ? -2.5f : i));
        }
        int vector = in.position();
        in.putInt(1).putInt(1).putInt(WhisperLayout.FLOAT).putInt(1).put((byte) 'v').putFloat(7);
        byte[] model = Arrays.copyOf(in.array(), in.position());
        var out =
                ByteBuffer.wrap(Conversion.EIGHT_BITS.apply(model)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(out.getInt(4 * 11)).isEqualTo(2007);
        assertThat(out.getInt(head + 8)).isEqualTo(8);
        int block = head + 21;
        assertThat(Float.float16ToFloat(out.getShort(block))).isEqualTo(1);
        // halves go away from zero
        assertThat(new byte[] {out.get(block + 2), out.get(block + 3), out.get(block + 4)})
                .containsExactly(-127, 3, -3);
        byte[] rest = Arrays.copyOfRange(out.array(), block + 34, out.capacity());
        assertThat(rest).isEqualTo(Arrays.copyOfRange(model, vector, model.length));
    }

    /// One variable of two by two.
    private static byte[] model(short... values) {
        var out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(6);
        name(out, "WhisperSpec");
        out.putInt(3).putInt(1);
        name(out, "a/weight");
        out.put((byte) 2).putInt(2).putInt(2).put((byte) 4).putInt(8);
        for (short value : values) {
            out.putShort(value);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void name(ByteBuffer out, String name) {
        out.putShort((short) (name.length() + 1));
        out.put(name.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
    }
}
