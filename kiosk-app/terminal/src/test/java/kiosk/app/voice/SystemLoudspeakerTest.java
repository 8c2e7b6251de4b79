package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.junit.jupiter.api.Test;

class SystemLoudspeakerTest {

    private static final Taken PORT = new Taken("Port USB Audio", false);
    private static final Taken BUILT_IN = new Taken("PCH [default]", true);
    private static final Taken USB = new Taken("USB Audio [plughw:1,0]", true);

    @Test
    void theDeviceOfThisNameThatPlaysIsChosen() {
        assertThat(reason("usb audio", PORT, BUILT_IN, USB))
                .isEqualTo("USB Audio [plughw:1,0] cannot be used: taken by another program");
    }

    @Test
    void withoutANameTheSystemsOwnChoiceIsTaken() {
        var any = new SystemLoudspeaker(Optional.empty(), () -> List.of(PORT, BUILT_IN, USB));
        assertThat(any.there()).isFalse();
        assertThat(any.reason()).startsWith("PCH [default] cannot be used");
    }

    @Test
    void aNameThatNoDeviceHasIsToldWithThoseThereAre() {
        assertThat(reason("hdmi", PORT, BUILT_IN, USB))
                .isEqualTo(
                        "no sound output has \"hdmi\" in its name; there are: PCH [default], USB Audio"
                                + " [plughw:1,0]");
    }

    @Test
    void aComputerWithoutSoundIsToldSo() {
        assertThat(reason("usb", PORT)).isEqualTo("this computer has no sound output");
    }

    private static String reason(String name, Taken... outputs) {
        var loudspeaker = new SystemLoudspeaker(Optional.of(name), () -> List.of(outputs));
        assertThat(loudspeaker.open(24_000)).isEmpty();
        return loudspeaker.reason();
    }

    private record Taken(String name, boolean able) implements SystemLoudspeaker.Output {

        @Override
        public boolean plays(AudioFormat format) {
            return able;
        }

        @Override
        public SourceDataLine line(AudioFormat format) throws LineUnavailableException {
            throw new LineUnavailableException("taken by another program");
        }
    }
}
