package kiosk.app.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kiosk.app.shell.SampleMatter;
import kiosk.app.ui.TextsBundle;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.PromptShelf;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import kiosk.matter.Matter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    private static final int ALL = clauses(List.of());

    @TempDir private Path folder;
    private final Engine engine = new Engine();
    private List<Matter> matters = List.of();
    private boolean free = true;
    private Prompts prompts;

    @AfterEach
    void close() {
        if (prompts != null) {
            prompts.close();
        }
    }

    @Test
    void fixedSentencesOfTheMachineAreMadeAheadInBothLanguagesAndPaces() {
        var prompts = Prompts.of(List.of());
        assertThat(prompts)
                .extracting(Speech::text)
                .contains(
                        "您好，我是小门。想办什么事，点下面就行。",
                        "Hello, I am Xiao Men. Choose what you came for.",
                        "请看屏幕上的内容。",
                        "Please read the screen.");
        assertThat(prompts).extracting(Speech::pace).contains(1.0, Speech.ELDER_PACE);
    }

    @Test
    void sentencesWithAPlaceForDataAreNot() {
        assertThat(Prompts.of(List.of())).extracting(Speech::text).noneMatch(t -> t.contains("{"));
    }

    @Test
    void whatIsNeverSaidIsNotMade() {
        var own = TextsBundle.of("en");
        assertThat(Prompts.of(List.of()))
                .extracting(Speech::text)
                .doesNotContain(own.get("attract.speech"), own.get("suspended.speech"));
    }

    @Test
    void allAreMadeOnceAndKept() throws IOException {
        prompts().round();
        assertThat(engine.made).isEqualTo(ALL);
        prompts.round();
        assertThat(engine.made).isEqualTo(ALL);
        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void theSentenceAtWhichACustomerCameIsMadeAfterwards() throws IOException {
        engine.each = () -> free = engine.made < 3;
        prompts().round();
        assertThat(engine.made).isEqualTo(3);
        free = true;
        engine.each = () -> {};
        prompts.round();
        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void aVoiceThatIsNotAtItsBestMakesThemLater() throws IOException {
        engine.condition = new Condition.Degraded("it failed");
        prompts().round();
        assertThat(engine.made).isZero();
        engine.condition = new Condition.Available();
        prompts.round();
        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void anOddSentenceIsPassedOver() throws IOException {
        engine.breaksOn = "请看屏幕上的内容。";
        prompts().round();
        assertThat(kept()).isEqualTo(ALL - 2); // in both paces
        assertThat(engine.broken).as("each once more at the end").isEqualTo(4);
        prompts.round();
        assertThat(engine.broken).isEqualTo(4);
    }

    @Test
    void theSentenceAtWhichTheEnginesDiedIsMadeWhenTheyAreBack() throws IOException {
        engine.diesAt = 3;
        prompts().round();
        assertThat(kept()).isEqualTo(2);
        prompts.round();
        assertThat(kept()).as("they are not back yet").isEqualTo(2);
        engine.condition = new Condition.Available();
        prompts.round();
        assertThat(kept()).isEqualTo(ALL);
    }

    @Test
    void closingEndsItAfterTheClauseAtHand() {
        engine.each = () -> prompts.close();
        prompts().round();
        assertThat(engine.made).isEqualTo(1);
    }

    @Test
    void theSentencesOfAPackThatBecomesActiveAreMadeAndTheOldOnesGo() throws IOException {
        matters = List.of(SampleMatter.saying("old", "旧的句子。", "An old sentence."));
        prompts().round();
        assertThat(kept()).isEqualTo(clauses(matters));
        matters =
                List.of(
                        SampleMatter.saying("new", "新的句子。", "A new sentence."),
                        SampleMatter.saying("more", "又一句。", "One more."));
        int before = engine.made;
        prompts.round();
        assertThat(engine.made).isEqualTo(before + 8);
        assertThat(kept()).isEqualTo(clauses(matters));
    }

    private static int clauses(List<Matter> matters) {
        return (int)
                Prompts.of(matters).stream()
                        .flatMap(p ->
                                kiosk.avatar.voice.Clauses.of(p.text()).stream()
                                        .map(c -> p.part(c.from(), c.to()))
                                        .map(c -> c.text().strip() + c.language() + c.pace()))
                        .distinct()
                        .count();
    }

    @Test
    void whatIsSaidInAConversationIsMadeAheadToo() {
        prompts((language, _) -> language.equals("en") ? List.of() : List.of("请说车牌号码。")).round();
        assertThat(engine.said)
                .extracting(Speech::text, Speech::pace)
                .contains(tuple("请说车牌号码。", 1.0), tuple("请说车牌号码。", Speech.ELDER_PACE));
    }

    private Prompts prompts() {
        return prompts((_, _) -> List.of());
    }

    private Prompts prompts(Prompts.Further further) {
        var speaker = new Speaker(List.of(engine), new PromptShelf(folder.resolve("prompts")));
        prompts = new Prompts(speaker, () -> matters, List::of, further, () -> free);
        return prompts;
    }

    private int kept() throws IOException {
        try (var all = Files.list(folder.resolve("prompts"))) {
            return (int) all.count();
        }
    }

    private static final class Engine implements Voice {
        private final List<Speech> said = new ArrayList<>();
        private Condition condition = new Condition.Available();
        private Runnable each = () -> {};
        private String breaksOn = "";
        private int diesAt = -1;
        private int calls;
        private int made;
        private int broken;

        @Override
        public Condition condition(Speech.Language language) {
            return condition;
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            if (clause.text().equals(breaksOn)) {
                broken++;
                throw new IllegalStateException("a table has a hole");
            }
            if (++calls == diesAt) {
                condition = new Condition.Degraded("its process is starting again");
                return Optional.empty();
            }
            made++;
            said.add(clause);
            each.run();
            return Optional.of(new Utterance(new short[] {1}, 24_000, List.of(), List.of()));
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "engine";
        }

        @Override
        public void close() {}
    }
}
