package kiosk.avatar.helper;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kiosk.avatar.face.Viseme;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.helper.cli.HelperMain;
import kiosk.avatar.presence.FaceFinder;
import kiosk.avatar.presence.FrameSource;
import kiosk.avatar.presence.Presence;
import kiosk.avatar.presence.Sighting;
import kiosk.avatar.voice.Condition;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Utterance;
import kiosk.avatar.voice.Voice;

/// A real helper process with engines that do what a test tells them to.
public final class SampleEngines {

    static final String TONE = "tone";

    private SampleEngines() {}

    static Launch launch() {
        return new Launch(
                SampleEngines.class.getName(),
                List.of(),
                64,
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    public static void main(String[] args) {
        HelperMain.run(
                List.of(
                        new VoiceEngine(TONE, Tone::new),
                        new EarsEngine(RemoteEars.NAME, SampleEars::new),
                        new PresenceEngine(
                                RemotePresence.NAME,
                                events -> Presence.watch(new Somebody(), new Camera(), events))),
                args);
    }

    /// Always the same face.
    private static final class Somebody implements FaceFinder {

        @Override
        public List<Sighting> faces(kiosk.avatar.presence.Frame frame) {
            return List.of(new Sighting(0.4, 0.5, 0.3, 0));
        }

        @Override
        public void close() {}
    }

    /// A bright room.
    private static final class Camera implements FrameSource {

        @Override
        public Shot next() {
            byte[] bright = new byte[3 * 8 * 8];
            Arrays.fill(bright, (byte) 120);
            return new Shot.Picture(new kiosk.avatar.presence.Frame(8, 8, bright));
        }

        @Override
        public void close() {}
    }

    /// Says as many samples as the text has signs; some texts are commands.
    private static final class Tone implements Voice {

        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public Condition condition(Speech.Language language) {
            return language == Speech.Language.ENGLISH
                    ? new Condition.Degraded("only a tone")
                    : new Condition.Available();
        }

        @Override
        public Optional<Utterance> say(Speech clause) {
            switch (clause.text()) {
                case "hang" -> hang();
                case "crash" -> {
                    var _ = call("raise", 11);
                }
                case "print" -> print();
                case "nothing" -> {
                    return Optional.empty();
                }
                default -> {}
            }
            short[] pcm = new short[clause.text().length()];
            Arrays.fill(pcm, (short) -7);
            return Optional.of(
                    new Utterance(
                            pcm,
                            24_000,
                            List.of(
                                    new Utterance.Shape(0, Viseme.SIL),
                                    new Utterance.Shape(40, Viseme.OU)),
                            List.of(new Utterance.Word(1, 2, 3, 4))));
        }

        /// "parts" comes in three, and waits for nobody; "endless" goes on until nobody wants it.
        @Override
        public Said say(Speech clause, Predicate<Utterance> listener) {
            int count =
                    switch (clause.text()) {
                        case "parts" -> 3;
                        case "endless" -> Integer.MAX_VALUE;
                        default -> 0;
                    };
            if (count == 0) {
                return Voice.super.say(clause, listener);
            }
            for (int i = 1; i <= count; i++) {
                short[] pcm = {(short) i};
                if (!listener.test(new Utterance(pcm, 24_000, List.of(), List.of()))) {
                    return Said.CUT;
                }
                LockSupport.parkNanos(2_000_000);
            }
            return Said.WHOLE;
        }

        private void hang() {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void print() {
            System.out.println("a library talks");
            System.out.flush();
            var _ = call("putchar", 120);
            try (var arena = Arena.ofConfined()) {
                var _ = call("puts", arena.allocateFrom("a native library talks"));
            }
            var _ = call("fflush", MemorySegment.NULL);
        }

        @Override
        public String fingerprint(Speech.Language language) {
            return "tone/" + language;
        }

        @Override
        public void close() {}
    }

    @SuppressWarnings("restricted")
    private static int call(String name, Object argument) {
        var linker = Linker.nativeLinker();
        var layout = argument instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS;
        try {
            return (int)
                    linker.downcallHandle(
                                    linker.defaultLookup().find(name).orElseThrow(),
                                    FunctionDescriptor.of(ValueLayout.JAVA_INT, layout))
                            .invokeWithArguments(argument);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Hears the first phrase at once; otherwise listens until it is stopped.
    private static final class SampleEars implements Ears {

        @Override
        public Condition condition(Speech.Language language) {
            return new Condition.Available();
        }

        @Override
        public Listening listen(Request request, Consumer<Event> events) {
            events.accept(new Event.Ready());
            events.accept(new Event.Level(0.5));
            events.accept(new Event.Began());
            events.accept(new Event.Partial("交…"));
            if (request.expected() instanceof Expected.Phrases(var phrases)) {
                events.accept(new Event.Ended());
                events.accept(
                        new Event.Heard(
                                List.of(
                                        new Guess(phrases.getFirst(), 0.9),
                                        new Guess("罚单", request.patienceMillis() / 10_000.0))));
            }
            return () -> events.accept(new Event.Nothing(Why.STOPPED));
        }

        @Override
        public void close() {}
    }
}
