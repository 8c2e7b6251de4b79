package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that is no helper: the kiosk ends it and goes on without.
@Tag("soak")
class BadChildTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Speech CLAUSE = new Speech("存好了。", Speech.Language.MANDARIN, 1);

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "another-protocol", "unknown-engine"})
    void isEndedAndNeverTheKiosk(String what) throws Exception {
        var launch = new Launch(Child.class.getName(), List.of(what), 16, TEMPORARY);
        try (var helper = new HelperProcess(launch)) {
            var voice = new RemoteVoice(helper, "tone", l -> "tone");
            helper.start();
            Until.isTrue(() -> helper.pid().isPresent());
            var first = ProcessHandle.of(helper.pid().orElseThrow());
            assertThat(within(voice)).isEmpty();
            Until.isTrue(() -> first.isEmpty() || !Until.alive(first.get()));
            assertThat(voice.condition(Speech.Language.MANDARIN))
                    .isInstanceOf(Condition.Absent.class);
        }
    }

    private static Optional<Utterance> within(RemoteVoice voice)
            throws InterruptedException, ExecutionException, TimeoutException {
        var saying = new FutureTask<>(() -> voice.say(CLAUSE));
        Thread.ofPlatform().daemon().start(saying);
        return saying.get(10, TimeUnit.SECONDS);
    }

    @Test
    void oneThatCannotBeStartedIsAbsentAndNobodyWaits() {
        try (var helper = new HelperProcess(new Launch("no.such.Main", List.of(), 16, TEMPORARY))) {
            var voice = new RemoteVoice(helper, "tone", l -> "tone");
            assertThat(voice.say(CLAUSE)).isEmpty();
            helper.start();
            Until.isTrue(() -> helper.pid().isPresent());
            assertThat(voice.say(CLAUSE)).isEmpty();
            assertThat(voice.condition(Speech.Language.MANDARIN).speaks()).isFalse();
        }
    }

    /// Speaks, but not as it should; then stays.
    public static final class Child {

        private Child() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            var out = new DataOutputStream(System.out);
            for (var frame : frames(args[0])) {
                frame.write(out);
            }
            if (args[0].equals("garbage")) {
                System.out.println("Loading model from disk... ".repeat(1000));
            }
            out.flush();
            new CountDownLatch(1).await();
        }

        private static List<Frame> frames(String what) {
            var frames = new ArrayList<Frame>();
            if (!what.equals("garbage")) {
                int protocol = what.equals("another-protocol") ? 99 : Frame.PROTOCOL;
                frames.add(
                        new Frame(
                                Frame.Kind.HELLO,
                                0,
                                Body.of(to -> {
                                    to.writeInt(protocol);
                                    to.writeByte(1);
                                    to.writeUTF("tone");
                                })));
                frames.add(new Frame(Frame.Kind.STATUS, 0, Body.of(to -> to.writeUTF("somebody"))));
            }
            return frames;
        }
    }
}
