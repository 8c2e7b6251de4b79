package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// With the log as the program is delivered with.
class SpokenNotLoggedTest {

    @Test
    void theLogThatTellsWhatIsSpokenIsOff() {
        assertThat(LoggerFactory.getLogger("marytts").isErrorEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger("marytts.JPhonemiser").isErrorEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger("kiosk.avatar.mary.MaryVoice").isInfoEnabled()).isTrue();
    }
}
