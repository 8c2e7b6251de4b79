package kiosk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kiosk.app.scenario.Suzhou;
import kiosk.app.talk.Senses;
import kiosk.app.ui.Setting;
import kiosk.app.ui.TextsBundle;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell.Look;
import kiosk.app.voice.AuthoredSayings;
import kiosk.matter.Texts;
import kiosk.matter.journey.CompiledMatter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What everybody in the hall hears holds nothing of the person who stands there.
class SaidAloudTest {

    private static final String PERSON = "曾*芳";

    @BeforeAll
    static void start() throws TimeoutException {
        Toolkit.start();
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans,请看屏幕上的内容。", "en,Please read the screen."})
    void noScreenLetsAPersonsDataBeHeard(String language, String instead) throws Exception {
        var matters = Suzhou.pack().matters();
        var sayings = new AuthoredSayings(() -> matters);
        var bubbles = Toolkit.onFx(() -> bubbles(language));
        assertThat(bubbles.get("home"))
                .as("a name stands in a bubble, or this test cannot fail")
                .contains(PERSON);
        assertThat(sayings.aloud(bubbles.get("home"), language)).isEqualTo(instead);
        assertThat(bubbles)
                .allSatisfy((place, bubble) ->
                        assertThat(sayings.aloud(bubble, language))
                                .as(place)
                                .doesNotContain("*", "•", "¥", "CNY", PERSON, "张*三")
                                .doesNotContainPattern("[0-9]{2}"));
        assertThat(sayings.aloud(TextsBundle.of(language).get("stopped.speech"), language))
                .as("that it does not go on is somebody's own affair")
                .isEqualTo(instead);
        assertThat(sayings.aloud(bubbles.get("fetch"), language))
                .as("what holds no data is heard")
                .isEqualTo(bubbles.get("fetch"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 这次没有通过，原因在单子上。",
                "en      | Not granted this time. The slip says why.",
                "zh-Hans | 这次没有批准。原因和办法在告知单上。",
                "en      | It was not granted. The notice says why and what you can do.",
                "zh-Hans | 请配偶把身份证放上来。",
                "en      | Please have your spouse lay down their ID card."
            })
    void whatADepartmentDecidedOrAPersonIsStaysOnTheScreen(String language, String text)
            throws Exception {
        var matters = Suzhou.pack().matters();
        assertThat(matters.stream().flatMap(m -> ((CompiledMatter) m).model().steps().stream()))
                .as("it is written in the pack, or this test cannot fail")
                .anyMatch(s -> s.head().speech().whole().filter(text(language, text)).isPresent());
        assertThat(new AuthoredSayings(() -> matters).aloud(text, language))
                .isEqualTo(TextsBundle.of(language).get("privacy.speech"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-Hans | 企业贷款，请法定代表人带身份证和营业执照来办。",
                "en      | Your fund can pay rent. Have your ID card and bank card ready."
            })
    void whatEverybodyHearsInAMatterIsSaid(String language, String text) throws Exception {
        var matters = Suzhou.pack().matters();
        assertThat(new AuthoredSayings(() -> matters).aloud(text, language)).isEqualTo(text);
    }

    private static Predicate<Texts> text(String language, String text) {
        return t -> t.in(language).equals(text);
    }

    private static Map<String, String> bubbles(String language) {
        var all = new LinkedHashMap<String, String>();
        var shell = SampleScenes.identified(SampleScenes.shell(language, Look.NORMAL), PERSON);
        for (var place : SampleScenes.places().entrySet()) {
            var scene = new Scene(shell, place.getValue());
            var options = new WindowOptions(false, 1080, 1920, 21.5, Setting.Motion.NONE);
            var pane = new KioskPane(new FakeVisit(scene), options, Senses.none());
            pane.takeSize(1080, 1920);
            pane.show(scene);
            Optional.ofNullable(pane.lookup("#speech"))
                    .ifPresent(
                            bubble -> all.put(place.getKey(), text(Spoken.in(bubble), language)));
        }
        return all;
    }

    /// As it was before each sentence got a line.
    private static String text(List<String> words, String language) {
        return words.stream()
                .map(w -> w.replace("\n", language.equals("en") ? " " : ""))
                .collect(Collectors.joining());
    }
}
