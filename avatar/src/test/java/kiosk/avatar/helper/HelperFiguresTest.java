package kiosk.avatar.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kiosk.avatar.espeak.EspeakVoice;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.mandarin.MandarinText;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Speech;
import kiosk.avatar.voice.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the border costs, how soon a new helper speaks, and how its memory goes. `helper.minutes`
/// says for how long memory is looked at (default 10), `helper.threads` how many an engine has
/// (default 2; on a machine with other work 1 is faster).
@Tag("bench")
class HelperFiguresTest {

    private static final List<String> CLAUSES =
            List.of(
                    "您好，我是小门。",
                    "请把身份证放在读卡区。",
                    "应缴金额为二百元，",
                    "请核对屏幕上的内容，",
                    "回单从下面出来，请拿好。",
                    "请输入六位密码，",
                    "按完请按确认键。",
                    "这件事今天就能办好。");

    private static final int WARM = 3;
    private static final int DEATHS = 5;

    private final EngineSettings settings =
            new EngineSettings(
                    ModelFolder.usual(System.getenv()),
                    KokoroVoice.Speakers.USUAL,
                    Integer.getInteger("helper.threads", 2));
    private final HelperProcess helper =
            new HelperProcess(
                    new Launch(
                            HearingEngines.class.getName(),
                            settings.arguments(),
                            Integer.getInteger("helper.heap", Launch.USUAL_HEAP),
                            Path.of(System.getProperty("java.io.tmpdir"))));
    private final RemoteEars ears = new RemoteEars(helper);
    private final RemoteVoice kokoro = RemoteVoice.kokoro(helper, settings.speakers());
    private final RemoteVoice espeak = RemoteVoice.espeak(helper);

    @BeforeEach
    void start() {
        helper.start();
        up();
        assumeTrue(espeak.condition(Speech.Language.MANDARIN).speaks(), "libespeak-ng1");
        assumeTrue(kokoro.condition(Speech.Language.MANDARIN).speaks(), "packaging/models fetch");
    }

    @AfterEach
    void close() {
        ears.close();
        helper.close();
    }

    private void up() {
        Until.isTrue(() ->
                helper.standing(EngineSettings.KOKORO) instanceof Standing.Loaded
                        && helper.standing(RemoteEars.NAME) instanceof Standing.Loaded);
    }

    private static Speech clause(int i) {
        return new Speech(CLAUSES.get(i % CLAUSES.size()), Speech.Language.MANDARIN, 1);
    }

    private static void figure(String what, String value) {
        System.out.println("FIGURE | " + what + " | " + value + " |");
    }

    @Test
    void theBorder() throws ModelException {
        try (var near =
                        KokoroVoice.load(
                                settings.models(), settings.speakers(), settings.threads());
                var robot = EspeakVoice.find(new MandarinText())) {
            border("natural voice", near, kokoro, 12);
            border("robotic voice", robot, espeak, 100);
        }
    }

    private static void border(String name, Voice near, Voice far, int rounds) {
        var here = new ArrayList<Double>();
        var there = new ArrayList<Double>();
        for (int i = 0; i < WARM + rounds; i++) {
            double a = millis(near, clause(i));
            double b = millis(far, clause(i));
            if (i >= WARM) {
                here.add(a);
                there.add(b);
            }
        }
        double ratio = median(there) / median(here);
        figure(
                name + ": time to a clause through the helper ÷ in the same process",
                "%.2f (medians %.1f and %.1f ms, %d clauses)"
                        .formatted(ratio, median(there), median(here), rounds));
        assertThat(there).hasSameSizeAs(here);
    }

    private static double millis(Voice voice, Speech clause) {
        long begun = System.nanoTime();
        assertThat(voice.say(clause)).isPresent();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void theWayBack() {
        var robot = new ArrayList<Double>();
        var natural = new ArrayList<Double>();
        for (int i = 0; i < DEATHS; i++) {
            long killed = System.nanoTime();
            ProcessHandle.of(helper.pid().orElseThrow()).orElseThrow().destroyForcibly();
            int clause = i;
            Until.isTrue(() -> espeak.say(clause(clause)).isPresent());
            robot.add((System.nanoTime() - killed) / 1e6);
            Until.isTrue(() -> kokoro.say(clause(clause)).isPresent());
            natural.add((System.nanoTime() - killed) / 1e6);
        }
        figure("kill -9 of the helper until a clause of the robotic voice is there", spread(robot));
        figure(
                "kill -9 of the helper until a clause of the natural voice is there",
                spread(natural));
    }

    private static String spread(List<Double> all) {
        var sorted = all.stream().sorted().toList();
        return "%.1f s (%.1f to %.1f, %d deaths, the later ones after a pause)"
                .formatted(
                        median(all) / 1000,
                        sorted.getFirst() / 1000,
                        sorted.getLast() / 1000,
                        all.size());
    }

    @Test
    void memory() throws IOException {
        var run = Duration.ofMinutes(Integer.getInteger("helper.minutes", 10));
        long pid = helper.pid().orElseThrow();
        long begun = System.nanoTime();
        figure("helper, resident, before the first clause", megabytes(pid));
        int clauses = 0;
        int heard = 0;
        boolean hears = ears.condition(Speech.Language.MANDARIN).speaks();
        for (int tenth = 1; tenth <= 10; tenth++) {
            while (System.nanoTime() - begun < run.toNanos() / 10 * tenth) {
                assertThat(kokoro.say(clause(clauses))).isPresent();
                assertThat(espeak.say(clause(clauses))).isPresent();
                clauses++;
                heard += hears && hear() ? 1 : 0;
            }
            figure(
                    "helper, resident, after %s min, %d clauses of both voices, %d sentences heard"
                            .formatted(
                                    String.format(
                                            Locale.ROOT, "%.1f", run.toSeconds() / 600.0 * tenth),
                                    clauses,
                                    heard),
                    megabytes(pid));
        }
        assertThat(helper.pid().orElseThrow()).as("one process all the time").isEqualTo(pid);
    }

    /// True when words came of it.
    private boolean hear() {
        var heard = new CompletableFuture<Boolean>();
        ears.listen(
                new Ears.Request(Speech.Language.MANDARIN, new Ears.Expected.Anything(), 8_000),
                event -> {
                    if (event instanceof Ears.Event.Heard) {
                        heard.complete(true);
                    } else if (event instanceof Ears.Event.Nothing) {
                        heard.complete(false);
                    }
                });
        return heard.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static String megabytes(long pid) throws IOException {
        var status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        return Arrays.asList("VmRSS:", "VmHWM:").stream()
                .map(name ->
                        status.stream().filter(l -> l.startsWith(name)).findFirst().orElseThrow())
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .reduce((now, peak) -> now + " (most so far " + peak + ")")
                .orElseThrow();
    }
}
