package kiosk.avatar.kokoro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flags\t\t: fpu avx2 avx512f avx512_vnni bugs",
                "flags\t\t: fpu avx2 avx_vnni",
                "Features\t: fp asimd asimddp"
            })
    void thisMultipliesBytes(String told) {
        assertThat(Processor.multipliesBytes("processor : 0\n" + told + "\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flags\t\t: fpu avx2 avx512f avx512bw", "model name : avx512_vnni", ""})
    void thisDoesNot(String told) {
        assertThat(Processor.multipliesBytes(told)).isFalse();
    }

    @Test
    void allOfItsCoresHaveTo() {
        assertThat(Processor.multipliesBytes("Features : asimd asimddp\nFeatures : asimd\n"))
                .isFalse();
    }
}
