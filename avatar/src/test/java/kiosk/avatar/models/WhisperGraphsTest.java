package kiosk.avatar.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Parts of the conversion; the whole is pinned by the hashes of the lock on every fetch.
class WhisperGraphsTest {

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
    void theStepsOfTheLockEndInTheFilesThatAreUsed() {
        var files = Lock.ours().pack("whisper").orElseThrow().files();
        assertThat(files).hasSize(3);
        for (var file : files.subList(1, 3)) {
            assertThat(file.steps().getLast().sha256()).isEqualTo(file.print().sha256());
        }
    }

    @Test
    void tensorsAreFoundInTheirFile() throws Exception {
        var model = Ctranslate.of(model((short) 0x3C00, (short) 0x4000, (short) 0x4200, (short) 0));
        var tensor = model.tensor("a/weight");
        assertThat(tensor.shape()).containsExactly(2, 2);
        assertThat(tensor.floats()).containsExactly(1, 2, 3, 0);
        assertThatThrownBy(() -> model.tensor("b")).hasMessage("the model has no b");
    }

    @Test
    void whatIsInAnotherLayoutIsRefused() {
        byte[] whole = model((short) 1, (short) 2, (short) 3, (short) 4);
        byte[] other = whole.clone();
        other[0] = 5;
        byte[][] all = {whole, other, Arrays.copyOf(whole, 40), new byte[0]};
        for (byte[] wrong : all) {
            for (var conversion :
                    new Conversion[] {Conversion.WHISPER_HEARING, Conversion.WHISPER_WRITING}) {
                assertThatThrownBy(() -> conversion.apply(wrong))
                        .isInstanceOf(ModelException.class);
            }
        }
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
