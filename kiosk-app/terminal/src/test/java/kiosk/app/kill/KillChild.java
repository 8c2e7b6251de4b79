package kiosk.app.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kiosk.app.Composition;
import kiosk.app.config.ConfigFile;
import kiosk.app.config.KioskConfig;
import kiosk.app.machine.Ending;
import kiosk.app.scenario.Visitor;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Visit;
import kiosk.device.sim.ControlClient;
import kiosk.sync.logs.LogFiles;

/// The kiosk without a window, in a process of its own that the kill test stops at any boundary of
/// its journal. Takes commands line by line: `visit MATTER PERSON N before|after key=value…` and
/// `until WORK MATTER PERSON key=value…` (stops acting when that work is on screen) and `settle`;
/// answers `BOUNDARY n`, `DONE n`, `AT WORK`, `SETTLED place`. Ends on SIGTERM as the kiosk does.
public final class KillChild {
    private static final PrintStream OUT = System.out;
    private static final Duration SETTLE = Duration.ofSeconds(40);

    private final Composition kiosk;
    private final HaltingStore store;
    private final ControlClient bench;

    private KillChild(Composition kiosk, HaltingStore store, ControlClient bench) {
        this.kiosk = kiosk;
        this.store = store;
        this.bench = bench;
    }

    /// Arguments: configuration file, control port.
    public static void main(String[] args) throws Exception {
        HaltingStore[] store = new HaltingStore[1];
        KioskConfig config = ConfigFile.read(Path.of(args[0]));
        LogFiles.begin(
                new LogFiles.Place(config.machine().logFolder(), 50_000, "debug"),
                Map.of("program", "kiosk"));
        Composition kiosk =
                new Composition(
                        config,
                        real -> {
                            store[0] = new HaltingStore(real);
                            return store[0];
                        });
        ControlClient bench =
                ControlClient.connect(Integer.parseInt(args[1]), Duration.ofSeconds(5));
        new Ending().after(kiosk::close);
        kiosk.start();
        KillChild child = new KillChild(kiosk, store[0], bench);
        say("UP");
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                child.obey(List.of(line.split(" ")));
            }
        }
        System.exit(0);
    }

    static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    private void obey(List<String> words) {
        if (words.getFirst().equals("settle")) {
            settle();
            return;
        }
        if (words.getFirst().equals("until")) {
            until(words);
            return;
        }
        Map<String, Object> answers = answers(words.subList(5, words.size()));
        await(kiosk::online, Duration.ofSeconds(20));
        store.haltAt(Integer.parseInt(words.get(3)), words.get(4).equals("before"));
        Visitor visitor =
                new Visitor(
                        new RealRhythm(),
                        new BenchHands(words.get(2)),
                        words.get(1),
                        answers,
                        List.of());
        visitor.go(kiosk.visit(), _ -> false);
        boolean kept =
                visitor.seen().stream()
                        .anyMatch(scene ->
                                scene.place() instanceof Scene.AtPage(var _, var _, var work)
                                        && work instanceof Scene.Work.ReceiptKept);
        say("DONE " + store.appends() + (kept ? " kept" : ""));
    }

    private static Map<String, Object> answers(List<String> words) {
        Map<String, Object> answers = new LinkedHashMap<>();
        words.forEach(word -> {
            String value = word.substring(word.indexOf('=') + 1);
            answers.put(
                    word.substring(0, word.indexOf('=')),
                    value.matches("\\d{1,9}") && word.startsWith("amount")
                            ? (Object) Long.valueOf(value)
                            : value);
        });
        return answers;
    }

    private void until(List<String> words) {
        await(kiosk::online, Duration.ofSeconds(20));
        new Visitor(
                        new RealRhythm(),
                        new BenchHands(words.get(3)),
                        words.get(2),
                        answers(words.subList(4, words.size())),
                        List.of())
                .go(
                        kiosk.visit(),
                        scene ->
                                scene.place() instanceof Scene.AtPage(var _, var _, var work)
                                        && work.getClass().getSimpleName().equals(words.get(1)));
        say("AT " + words.get(1));
    }

    private void settle() {
        await(kiosk::online, Duration.ofSeconds(20));
        await(() -> kiosk.background().round() == 0, SETTLE);
        say("SETTLED " + kiosk.visit().scene().place().getClass().getSimpleName());
    }

    private static void await(java.util.function.BooleanSupplier done, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited " + atMost + " in vain");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /// Hands on the bench of simulated devices.
    private final class BenchHands implements Visitor.Hands {
        private final String person;
        private boolean laid;

        BenchHands(String person) {
            this.person = person;
        }

        @Override
        public void layCard(String who) {
            if (!laid) {
                laid = true;
                send(Map.of("do", "layCard", "person", person));
            }
        }

        @Override
        public void liftCard() {
            laid = false;
            send(Map.of("do", "liftCard"));
        }

        @Override
        public void present(String method) {
            send(Map.of("do", "tap", "wallet", method.equals("ecny") ? "type2" : method));
        }

        @Override
        public String code() {
            return ""; // staff witness: one-time codes are limited to three in ten minutes
        }

        private void send(Map<String, Object> command) {
            try {
                bench.send(command);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A customer in real time.
    private static final class RealRhythm implements Visitor.Rhythm {
        private Runnable look = () -> {};

        @Override
        public void pause() {
            look.run();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }

        @Override
        public void watch(Runnable looking) {
            look = looking;
        }

        @Override
        public void awaitChange(Visit visit, Scene.Place place) {
            for (int i = 0; i < 80 && visit.scene().place().equals(place); i++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }
}
