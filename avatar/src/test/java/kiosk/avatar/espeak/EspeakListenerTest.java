package kiosk.avatar.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class EspeakListenerTest {

    private final EspeakListener listener = new EspeakListener();

    @Test
    void soundIsPutTogether() {
        try (var arena = Arena.ofConfined()) {
            var sound = arena.allocateFrom(ValueLayout.JAVA_SHORT, (short) 1, (short) -2);
            assertThat(listener.heard(sound, 2, MemorySegment.NULL)).isZero();
            assertThat(listener.heard(sound, 1, MemorySegment.NULL)).isZero();
        }
        assertThat(listener.sound()).containsExactly(1, -2, 1);
    }

    /// An exception that left it would end the process.
    @Test
    void nothingIsThrownIntoTheLibraryAndTheTroubleIsToldAfterwards() {
        MemorySegment gone;
        try (var arena = Arena.ofConfined()) {
            gone = arena.allocate(4);
        }
        assertThat(listener.heard(gone, 2, MemorySegment.NULL)).isEqualTo(1);
        assertThatThrownBy(listener::sound).isInstanceOf(IllegalStateException.class);
        listener.begin();
        assertThat(listener.sound()).isEmpty();
    }
}
