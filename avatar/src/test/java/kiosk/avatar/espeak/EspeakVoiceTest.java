package kiosk.avatar.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EspeakVoiceTest {

    private static EspeakVoice voice;

    @BeforeAll
    static void find() {
        voice = EspeakVoice.find(new MandarinText());
        assumeTrue(
                voice.condition(Speech.Language.MANDARIN).speaks(),
                "the library libespeak-ng1 is not installed");
    }

    @AfterAll
    static void close() {
        voice.close();
    }

    @Test
    void mandarinIsSpokenFromOurPinyinWithMouthAndWords() {
        String text = "您好，应缴50元。";
        var said = voice.say(new Speech(text, Speech.Language.MANDARIN, 1)).orElseThrow();
        assertThat(said.millis()).isBetween(800, 6000);
        assertThat(said.words())
                .extracting(w -> text.substring(w.from(), w.to()))
                .startsWith("您好")
                .contains("50元");
        assertThat(shapes(said)).hasSizeGreaterThan(4).contains(Viseme.NN);
    }

    @Test
    void englishIsSpokenAndSlowerForElders() {
        var usual = voice.say(new Speech("Please lay your card down.", Speech.Language.ENGLISH, 1));
        var slow =
                voice.say(new Speech("Please lay your card down.", Speech.Language.ENGLISH, 0.8));
        assertThat(slow.orElseThrow().millis()).isGreaterThan(usual.orElseThrow().millis());
        assertThat(usual.orElseThrow().words()).isNotEmpty();
    }

    @Test
    void itSaysThatItIsOnlyTheFloor() {
        assertThat(voice.condition(Speech.Language.ENGLISH)).isInstanceOf(Condition.Degraded.class);
    }

    private static HashSet<Viseme> shapes(Utterance said) {
        var all = new HashSet<Viseme>();
        said.mouth().forEach(s -> all.add(s.viseme()));
        return all;
    }
}
