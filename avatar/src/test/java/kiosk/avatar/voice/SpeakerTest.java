package kiosk.avatar.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kiosk.avatar.face.Viseme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerTest {

    private static final Speech SAVED = mandarin("存好了。");

    @TempDir private Path folder;
    private final Fake fake = new Fake(new Condition.Available());
    private final List<Utterance> heard = new ArrayList<>();

    @Test
    void clausesComeOneByOneWithWordsPlacedInTheWholeText() {
        speaker().speak(mandarin("存好了。凭身份证接着办。"), () -> true, heard::add);
        assertThat(fake.said).containsExactly("存好了。", "凭身份证接着办。");
        assertThat(heard.get(1).words().getFirst().from()).isEqualTo(4);
    }

    @Test
    void aListenerWhoHasEnoughIsHeardAtOnce() {
        speaker().speak(mandarin("存好了。凭身份证接着办。"), () -> true, u -> false);
        assertThat(fake.said).containsExactly("存好了。");
    }

    @Test
    void preparedPromptsAreNotMadeAgainAndLastBeyondTheProcess() {
        assertThat(speaker().prepare(mandarin("存好了。"), () -> true))
                .isEqualTo(Speaker.Prepared.MADE);
        speaker().speak(mandarin("存好了。"), () -> true, heard::add);
        assertThat(fake.said).containsExactly("存好了。");
        assertThat(heard)
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.pcm()).containsExactly(1, -2, 3);
                    assertThat(u.mouth()).containsExactly(new Utterance.Shape(0, Viseme.AA));
                    assertThat(u.words()).containsExactly(new Utterance.Word(0, 1, 0, 5));
                });
    }

    @Test
    void whatIsKeptAsAWholeNeedsNoEngine() {
        speaker().prepare(mandarin("存好了。"), () -> true);
        fake.said.clear();
        assertThat(speaker().kept(mandarin("存好了。存好了。")).orElseThrow())
                .extracting(u -> u.words().getFirst().from())
                .containsExactly(0, 4);
        assertThat(speaker().kept(mandarin("存好了。凭身份证接着办。"))).isEmpty();
        assertThat(fake.said).isEmpty();
    }

    @Test
    void whatIsOnlySpokenIsNeverKept() throws IOException {
        speaker().speak(mandarin("曾小芳，您好。"), () -> true, heard::add);
        assertThat(Files.exists(folder.resolve("prompts"))).isFalse();
    }

    @Test
    void aDamagedPromptIsMadeAgain() throws IOException {
        speaker().prepare(mandarin("存好了。"), () -> true);
        Path file;
        try (var all = Files.list(folder.resolve("prompts"))) {
            file = all.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        speaker().speak(mandarin("存好了。"), () -> true, heard::add);
        assertThat(fake.said).containsExactly("存好了。", "存好了。");
    }

    @Test
    void anotherPaceIsAnotherPrompt() {
        speaker().prepare(mandarin("存好了。"), () -> true);
        speaker()
                .speak(
                        new Speech("存好了。", Speech.Language.MANDARIN, Speech.ELDER_PACE),
                        () -> true,
                        heard::add);
        assertThat(fake.said).hasSize(2);
    }

    @Test
    void preparingStopsWhenACustomerComes() {
        assertThat(speaker().prepare(mandarin("存好了。"), () -> false))
                .isEqualTo(Speaker.Prepared.LATER);
        assertThat(fake.said).isEmpty();
    }

    @Test
    void aTalkThatNobodyWantsAnyMoreIsNotMade() {
        speaker().speak(mandarin("存好了。凭身份证接着办。"), heard::isEmpty, heard::add);
        assertThat(fake.said).containsExactly("存好了。");
    }

    @Test
    void onlyTheBestVoiceAtItsBestMakesPrompts() {
        var degraded = new Fake(new Condition.Degraded("it failed"));
        assertThat(new Speaker(List.of(degraded, fake), shelf()).prepare(SAVED, () -> true))
                .isEqualTo(Speaker.Prepared.LATER);
        assertThat(degraded.said).isEmpty();
        assertThat(fake.said).isEmpty();
    }

    @Test
    void aSentenceOnWhichTheVoiceFailsIsToldApart() {
        var breaking = new Fake(new Condition.Available());
        breaking.breaksOn = "存好了。";
        assertThat(new Speaker(List.of(breaking), shelf()).prepare(SAVED, () -> true))
                .isEqualTo(Speaker.Prepared.FAILED);
    }

    @Test
    void aSentenceWithAHoleIsNotMade() throws IOException {
        var patchy = new Fake(new Condition.Available());
        patchy.silentOn = "存好了。";
        var speaker = new Speaker(List.of(patchy), shelf());
        assertThat(speaker.prepare(mandarin("存好了。凭身份证接着办。"), () -> true))
                .isEqualTo(Speaker.Prepared.FAILED);
        assertThat(kept()).as("the other clause").hasSize(1);
    }

    @Test
    void theLastGigabyteOfTheDiskIsLeftAlone() throws IOException {
        var full = new PromptShelf(folder.resolve("prompts"), () -> (1L << 30) - 1);
        var speaker = new Speaker(List.of(fake), full);
        assertThat(speaker.prepare(SAVED, () -> true)).isEqualTo(Speaker.Prepared.NO_ROOM);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aDiskThatRefusesLeavesNothingHalfWritten() throws IOException {
        // a folder stands where the file should be: the last step of writing fails
        String name = PromptShelf.name("fake", SAVED);
        Files.createDirectories(folder.resolve("prompts").resolve(name).resolve("in the way"));
        assertThat(speaker().prepare(SAVED, () -> true)).isEqualTo(Speaker.Prepared.NO_ROOM);
        assertThat(kept()).containsExactly(name);
    }

    @Test
    void whatIsNotSaidAnyMoreIsTakenAway() throws IOException {
        speaker().prepare(SAVED, () -> true);
        speaker().prepare(mandarin("办好了。"), () -> true);
        Files.writeString(folder.resolve("prompts/prompt1.part"), "half");
        Files.writeString(folder.resolve("prompts/note.txt"), "not ours");
        speaker().keepOnly(List.of(SAVED));
        assertThat(kept()).containsExactlyInAnyOrder(PromptShelf.name("fake", SAVED), "note.txt");
    }

    @Test
    void whileTheBestVoiceIsNotThereNothingIsTakenAway() throws IOException {
        speaker().prepare(SAVED, () -> true);
        var absent = new Fake(new Condition.Absent("no pack"));
        new Speaker(List.of(absent, fake), shelf()).keepOnly(List.of(mandarin("办好了。")));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aFixedSentenceThatHadToBeMadeIsKeptForTheNextTime() throws IOException {
        var speaker = speaker();
        speaker.keepOnly(List.of(SAVED));
        speaker.speak(SAVED, () -> true, heard::add);
        assertThat(kept()).containsExactly(PromptShelf.name("fake", SAVED));
        speaker.speak(SAVED, () -> true, heard::add);
        assertThat(fake.said).containsExactly(SAVED.text());
    }

    @Test
    void whatIsSaidToSomebodyIsWrittenNowhere() {
        var speaker = speaker();
        speaker.keepOnly(List.of(SAVED));
        speaker.speak(mandarin("张三，您好。"), () -> true, heard::add);
        assertThat(folder.resolve("prompts")).doesNotExist();
    }

    @Test
    void whatAVoiceBelowTheBestMadeIsNotKept() {
        var failing = new Fake(new Condition.Available());
        failing.silentOn = SAVED.text();
        var speaker = new Speaker(List.of(failing, fake), shelf());
        speaker.keepOnly(List.of(SAVED));
        speaker.speak(SAVED, () -> true, heard::add);
        assertThat(heard).hasSize(1);
        assertThat(folder.resolve("prompts")).doesNotExist();
    }

    private List<String> kept() throws IOException {
        try (var all = Files.list(folder.resolve("prompts"))) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }

    @Test
    void theNextEngineSpeaksWhenTheFirstIsAbsentAndTheReasonIsTold() {
        var absent = new Fake(new Condition.Absent("no pack"));
        var both = new Speaker(List.of(absent, fake), shelf());
        both.speak(mandarin("好。"), () -> true, heard::add);
        assertThat(absent.said).isEmpty();
        assertThat(heard).hasSize(1);
        assertThat(both.condition(Speech.Language.MANDARIN))
                .isInstanceOf(Condition.Available.class);
        assertThat(new Speaker(List.of(absent), shelf()).condition(Speech.Language.ENGLISH))
                .isEqualTo(new Condition.Absent("no pack"));
    }

    private Speaker speaker() {
        return new Speaker(List.of(fake), shelf());
    }

    private PromptShelf shelf() {
        return new PromptShelf(folder.resolve("prompts"));
    }

    private static Speech mandarin(String text) {
        return new Speech(text, Speech.Language.MANDARIN, 1);
    }

    /// Gives every clause in two parts; may break behind the first.
    private static final class InParts implements Voice {
        private final boolean breaks;

        InParts(boolean breaks) {
            this.breaks = breaks;
        }

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            return Optional.empty();
        }

        @Override
        public Said say(Speech clause, Predicate<Utterance> listener) {
            boolean more = listener.test(part(5));
            if (breaks || !more) {
                return Said.CUT;
            }
            return listener.test(part(6)) ? Said.WHOLE : Said.CUT;
        }

        private static Utterance part(int sample) {
            return new Utterance(
                    new short[] {(short) sample},
                    1000,
                    List.of(new Utterance.Shape(0, Viseme.AA)),
                    List.of(new Utterance.Word(0, 1, 0, 1)));
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "in parts";
        }

        @Override
        public void close() {}
    }

    @Test
    void whatBreaksOffInTheMiddleIsSaidAgainByTheNextVoice() {
        var speaker = new Speaker(List.of(new InParts(true), fake), new PromptShelf(folder));
        speaker.speak(SAVED, () -> true, heard::add);
        assertThat(heard).hasSize(2);
        assertThat(heard.get(1).pcm()).containsExactly(1, -2, 3);
    }

    @Test
    void whoHasEnoughInTheMiddleHearsNoOtherVoice() {
        var speaker = new Speaker(List.of(new InParts(false), fake), new PromptShelf(folder));
        speaker.speak(SAVED, () -> true, part -> !heard.add(part));
        assertThat(heard).hasSize(1);
        assertThat(fake.said).isEmpty();
    }

    @Test
    void whatIsFixedAndWasMadeInPartsIsKeptAsAWhole() {
        var shelf = new PromptShelf(folder.resolve("prompts"));
        var speaker = new Speaker(List.of(new InParts(false)), shelf);
        assertThat(speaker.keepOnly(List.of(SAVED))).isTrue();
        speaker.speak(SAVED, () -> true, heard::add);
        assertThat(heard).hasSize(2);
        assertThat(speaker.kept(SAVED).orElseThrow())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.pcm()).containsExactly(5, 6);
                    assertThat(u.words()).containsExactly(new Utterance.Word(0, 1, 0, 2));
                    assertThat(u.mouth()).containsExactly(new Utterance.Shape(0, Viseme.AA));
                });
    }

    private static final class Fake implements Voice {
        private Condition condition;
        private String breaksOn = "";
        private String silentOn = "";
        private final List<String> said = new ArrayList<>();

        Fake(Condition condition) {
            this.condition = condition;
        }

        @Override
        public Condition condition(Speech.Language language) {
            return condition;
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            said.add(clause.text());
            if (breaksOn.equals(clause.text())) {
                condition = new Condition.Degraded("it failed");
                return Optional.empty();
            }
            if (silentOn.equals(clause.text())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Utterance(
                            new short[] {1, -2, 3},
                            24_000,
                            List.of(new Utterance.Shape(0, Viseme.AA)),
                            List.of(new Utterance.Word(0, 1, 0, 5))));
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "fake";
        }

        @Override
        public void close() {}
    }
}
