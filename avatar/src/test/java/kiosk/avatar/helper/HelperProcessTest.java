package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Event;
import kiosk.avatar.hearing.Ears.Why;
import kiosk.avatar.presence.PresenceEvent;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The border between the kiosk and its engines, with real processes that really die.
class HelperProcessTest {

    private static final Speech.Language MANDARIN = Speech.Language.MANDARIN;
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(20));

    private final HelperProcess helper = new HelperProcess(SampleEngines.launch(), IMPATIENT);
    private final RemoteVoice voice = new RemoteVoice(helper, SampleEngines.TONE, l -> "tone/" + l);
    private final RemoteEars ears = new RemoteEars(helper);
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() {
        helper.start();
        up();
    }

    @AfterEach
    void close() {
        ears.close();
        helper.close();
    }

    private Duration up() {
        return Until.isTrue(() ->
                helper.standing(SampleEngines.TONE) instanceof Standing.Loaded
                        && helper.standing(RemoteEars.NAME) instanceof Standing.Loaded);
    }

    private static Speech speech(String text) {
        return new Speech(text, MANDARIN, 1);
    }

    private ProcessHandle process() {
        return ProcessHandle.of(helper.pid().orElseThrow()).orElseThrow();
    }

    private CompletableFuture<Optional<Utterance>> saying(String text) {
        return CompletableFuture.supplyAsync(() -> voice.say(speech(text)));
    }

    @Test
    void aClauseComesThroughAsItWasMadeAndConditionsAreKnown() {
        var said = voice.say(speech("存好了。")).orElseThrow();
        assertThat(said.pcm()).containsExactly(-7, -7, -7, -7);
        assertThat(said.rate()).isEqualTo(24_000);
        assertThat(said.mouth()).extracting(s -> s.viseme().name()).containsExactly("SIL", "OU");
        assertThat(said.words()).containsExactly(new Utterance.Word(1, 2, 3, 4));
        assertThat(voice.say(speech("nothing"))).isEmpty();
        assertThat(voice.condition(MANDARIN)).isEqualTo(new Condition.Available());
        assertThat(voice.condition(Speech.Language.ENGLISH))
                .isEqualTo(new Condition.Degraded("only a tone"));
        assertThat(voice.fingerprint(MANDARIN)).isEqualTo("tone/MANDARIN");
    }

    @Test
    void whatLibrariesPrintDoesNotDisturbTheConversation() {
        long pid = process().pid();
        assertThat(voice.say(speech("print"))).isPresent();
        assertThat(voice.say(speech("存好了。"))).isPresent();
        assertThat(process().pid()).isEqualTo(pid);
    }

    @Test
    void listeningComesThroughAndCanBeStopped() throws Exception {
        ears.listen(request(new Ears.Expected.Phrases(List.of("交罚款", "不是"))), events::add);
        assertThat(next()).isEqualTo(new Event.Ready());
        assertThat(next()).isEqualTo(new Event.Level(0.5));
        assertThat(next()).isEqualTo(new Event.Began());
        assertThat(next()).isEqualTo(new Event.Partial("交…"));
        assertThat(next()).isEqualTo(new Event.Ended());
        assertThat(next())
                .isEqualTo(
                        new Event.Heard(
                                List.of(new Ears.Guess("交罚款", 0.9), new Ears.Guess("罚单", 0.8))));

        var listening = ears.listen(request(new Ears.Expected.Anything()), events::add);
        untilPartial();
        listening.stop();
        assertThat(next()).isEqualTo(new Event.Nothing(Why.STOPPED));
        ears.listen(request(new Ears.Expected.Phrases(List.of("是"))), events::add);
        assertThat(next()).as("nothing of the one before").isEqualTo(new Event.Ready());
    }

    private static Ears.Request request(Ears.Expected expected) {
        return new Ears.Request(MANDARIN, expected, 8_000);
    }

    private Event next() throws InterruptedException {
        return Optional.ofNullable(events.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    private void untilPartial() throws InterruptedException {
        while (!(next() instanceof Event.Partial)) {
            assertThat(events.size()).isLessThan(10);
        }
    }

    @Test
    void killedInTheMiddleOfAClauseItIsBackForTheNext() throws Exception {
        long before = process().pid();
        var under = saying("hang");
        Until.isTrue(() -> helper.busy(SampleEngines.TONE));
        process().destroyForcibly();
        assertThat(under.get(5, TimeUnit.SECONDS)).isEmpty();
        assertThat(voice.condition(MANDARIN).speaks()).as("meanwhile").isTrue();
        assertThat(up()).isLessThan(Duration.ofSeconds(10));
        assertThat(process().pid()).isNotEqualTo(before);
        assertThat(voice.say(speech("存好了。"))).isPresent();
    }

    @Test
    void crashedInNativeCodeInTheMiddleOfAListeningItHearsAgain() throws Exception {
        ears.listen(request(new Ears.Expected.Anything()), events::add);
        untilPartial();
        assertThat(voice.say(speech("crash"))).isEmpty();
        assertThat(next()).isEqualTo(new Event.Nothing(Why.BROKEN));
        assertThat(up()).isLessThan(Duration.ofSeconds(10));
        ears.listen(request(new Ears.Expected.Phrases(List.of("是"))), events::add);
        assertThat(next()).isEqualTo(new Event.Ready());
    }

    @Test
    void whoeverStoodThereIsGoneWithTheProcessAndSeenAgainByTheNext() throws Exception {
        var seen = new LinkedBlockingQueue<PresenceEvent>();
        var presence = RemotePresence.watch(helper, seen::add);
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isInstanceOf(PresenceEvent.Arrived.class);
        Until.isTrue(() -> presence.condition() instanceof Condition.Available);
        process().destroyForcibly();
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(new PresenceEvent.Left());
        assertThat(seen.poll(20, TimeUnit.SECONDS)).isInstanceOf(PresenceEvent.Arrived.class);
        presence.close();
        Until.isTrue(() -> !helper.busy(RemotePresence.NAME));
    }

    @Test
    void aFrozenProcessIsReplaced() throws Exception {
        var frozen = process();
        new ProcessBuilder("kill", "-STOP", Long.toString(frozen.pid())).start().waitFor();
        var under = saying("存好了。");
        assertThat(under.get(10, TimeUnit.SECONDS)).isEmpty();
        Until.isTrue(() -> !Until.alive(frozen));
        up();
        assertThat(voice.say(speech("存好了。"))).isPresent();
    }

    @Test
    void anEngineThatDoesNotAnswerIsReplacedWithItsProcess() throws Exception {
        long before = process().pid();
        var failed = new CompletableFuture<Void>();
        helper.ask(
                SampleEngines.TONE,
                Sounds.question(speech("hang")),
                Duration.ofSeconds(1),
                new Replies() {
                    @Override
                    public void part(byte[] body) {}

                    @Override
                    public void done() {}

                    @Override
                    public void failed() {
                        failed.complete(null);
                    }
                });
        failed.get(10, TimeUnit.SECONDS);
        Until.isTrue(() -> helper.pid().isPresent());
        up();
        assertThat(process().pid()).isNotEqualTo(before);
    }

    @Test
    void anEngineOfWhichTheProcessDiesThreeTimesIsLeftOutAndTheOthersGoOn() throws Exception {
        for (int death = 0; death < 3; death++) {
            assertThat(voice.say(speech("crash"))).isEmpty();
            Until.isTrue(() -> helper.standing(RemoteEars.NAME) instanceof Standing.Loaded);
        }
        assertThat(voice.condition(MANDARIN)).isInstanceOf(Condition.Absent.class);
        assertThat(voice.say(speech("存好了。"))).isEmpty();
        ears.listen(request(new Ears.Expected.Phrases(List.of("是"))), events::add);
        assertThat(next()).isEqualTo(new Event.Ready());
    }

    @Test
    void aClauseComesInPartsAsTheyAreMade() {
        up();
        var parts = new ArrayList<Utterance>();
        assertThat(voice.say(speech("parts"), parts::add)).isEqualTo(Voice.Said.WHOLE);
        assertThat(parts)
                .extracting(p -> p.pcm()[0])
                .containsExactly((short) 1, (short) 2, (short) 3);
        assertThat(voice.say(speech("parts")).orElseThrow().pcm()).containsExactly(1, 2, 3);
    }

    @Test
    void whoHasEnoughOfAClauseLeavesTheEngineFreeForTheNext() {
        up();
        var parts = new ArrayList<Utterance>();
        assertThat(voice.say(speech("endless"), part -> parts.add(part) && parts.size() < 3))
                .isEqualTo(Voice.Said.CUT);
        assertThat(parts).hasSize(3);
        assertThat(voice.say(speech("存好了。"))).isPresent();
    }

    @Test
    void aProcessThatEndsInTheMiddleOfAClauseCutsIt() throws Exception {
        up();
        var killed = process();
        var parts = new ArrayList<Utterance>();
        var said =
                voice.say(
                        speech("endless"),
                        part -> {
                            parts.add(part);
                            return parts.size() != 1 || killed.destroyForcibly();
                        });
        assertThat(said).isEqualTo(Voice.Said.CUT);
        assertThat(parts).isNotEmpty();
    }

    @Test
    void withTheKioskItIsGone() throws IOException {
        var gone = process();
        saying("hang");
        Until.isTrue(() -> helper.busy(SampleEngines.TONE));
        assertThat(scratch(ProcessHandle.current().pid())).hasSize(1);
        helper.close();
        assertThat(scratch(ProcessHandle.current().pid())).isEmpty();
        assertThat(Until.alive(gone)).as("not beside the next one").isFalse();
        assertThat(voice.condition(MANDARIN)).isEqualTo(new Condition.Absent("the kiosk ends"));
        assertThat(voice.say(speech("存好了。"))).isEmpty();
    }

    private static List<Path> scratch(long kiosk) throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(f -> f.getFileName().toString().startsWith("yimen-engines-" + kiosk))
                    .toList();
        }
    }

    @Test
    void aKioskThatWasKilledLeavesNoOrphan() throws Exception {
        var kiosk =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SampleKiosk.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(kiosk.getInputStream(), StandardCharsets.UTF_8))) {
            var orphan = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            assertThat(orphan.isAlive()).isTrue();
            kiosk.destroyForcibly();
            assertThat(Until.isTrue(() -> !Until.alive(orphan))).isLessThan(Duration.ofSeconds(1));
            assertThat(scratch(kiosk.pid())).isEmpty();
        } finally {
            kiosk.destroyForcibly();
        }
    }
}
