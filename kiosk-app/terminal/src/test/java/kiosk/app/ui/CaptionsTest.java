package kiosk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您好。请放上身份证。",
                "您说“好的。”我就办。再见！",
                "Hello. Lay down your ID card. Mr. Li waits.",
                "一句话",
                "第一行\n第二行。第三行",
                ""
            })
    void everySignOfTheSpeechIsFoundInItsLines(String speech) {
        String lines = Captions.sentences(speech);
        for (int i = 0; i < speech.length(); i++) {
            char there = lines.charAt(Captions.place(speech, lines, i));
            if (!Character.isWhitespace(speech.charAt(i))) {
                assertThat(there).as("sign %d of %s", i, speech).isEqualTo(speech.charAt(i));
            }
        }
        assertThat(Captions.place(speech, lines, speech.length())).isEqualTo(lines.length());
    }
}
