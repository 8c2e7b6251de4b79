package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kiosk.avatar.voice.Speech;
import org.junit.jupiter.api.Test;

class PromptsTest {

    @Test
    void fixedSentencesOfTheMachineAreMadeAheadInBothLanguagesAndPaces() {
        var prompts = Prompts.of(List.of());
        assertThat(prompts)
                .extracting(Speech::text)
                .contains(
                        "您好，我是小门。想办什么事，点下面就行。", "Hello, I am Xiao Men. Choose what you came for.");
        assertThat(prompts).extracting(Speech::pace).contains(1.0, Speech.ELDER_PACE);
    }

    @Test
    void sentencesWithAPlaceForDataAreNot() {
        assertThat(Prompts.of(List.of())).extracting(Speech::text).noneMatch(t -> t.contains("{"));
    }
}
