package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kiosk.app.document.TemplatePapers;
import kiosk.app.visit.Ports;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.Terminal;
import kiosk.avatar.helper.EngineSettings;
import kiosk.avatar.helper.HelperProcess;
import kiosk.avatar.helper.Launch;
import kiosk.avatar.helper.RemoteVoice;
import kiosk.avatar.kokoro.KokoroVoice;
import kiosk.avatar.models.ModelFolder;
import kiosk.avatar.voice.Speech;
import kiosk.device.sim.SimulatedTime;
import kiosk.device.sim.people.People;
import kiosk.matter.search.PinyinCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process of the engines is killed while she speaks and somebody pays.
class HelperKilledTest {

    private static final String NUMBER = "3205821234567890";
    private static final Map<String, Object> FINE = Map.of("how", "byNumber", "decisionNo", NUMBER);
    private static final Speech SENTENCE =
            new Speech("请把手机靠近扫码窗口，等到听见提示音再拿开。", Speech.Language.MANDARIN, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-20T01:41:00Z"));
    private final List<Long> killed = new ArrayList<>();
    private final AtomicBoolean left = new AtomicBoolean();

    @Test
    void thePaymentGoesOnAndSheIsBack() throws Exception {
        var settings =
                new EngineSettings(
                        new ModelFolder(folder.resolve("none")), KokoroVoice.Speakers.USUAL, 1);
        try (var helper = new HelperProcess(Launch.of(settings, folder.resolve("engines")))) {
            var voice = RemoteVoice.espeak(helper);
            helper.start();
            await(() -> told(helper));
            var talking = Thread.ofPlatform().start(() -> talk(voice));
            pay(helper);
            await(() -> told(helper));
            assertThat(killed).as("killed at the pad and at the printer").hasSize(2);
            assertThat(killed).doesNotContain(helper.pid().orElseThrow());
            boolean speaks = voice.condition(Speech.Language.MANDARIN).speaks();
            left.set(true);
            talking.join();
            assertThat(voice.say(SENTENCE).isPresent()).isEqualTo(speaks);
        } finally {
            left.set(true);
        }
    }

    private void pay(HelperProcess helper) throws Exception {
        var suzhou = Suzhou.city();
        var city = new City(suzhou.loaded().departments(), time, ScenarioRunner.ZONE);
        var terminal =
                new ScenarioTerminal(
                        new ScenarioTerminal.World(
                                time,
                                city,
                                new Ports.Content(
                                        suzhou.loaded(),
                                        new PinyinCatalogue(suzhou.loaded().matters())),
                                People.builtIn(),
                                Terminal.Idle.standard(),
                                t ->
                                        new TemplatePapers(
                                                suzhou.documents(),
                                                suzhou.templates(),
                                                t,
                                                "localhost/check"),
                                folder),
                        "t-1",
                        true);
        var visitor =
                new Visitor(
                        new SimulatedRhythm(time),
                        new Payer(terminal, helper),
                        "traffic-fine",
                        FINE,
                        List.of());
        visitor.go(
                terminal.visit(),
                scene -> {
                    if (work(scene) instanceof Work.PaperOut && killed.size() == 1) {
                        kill(helper);
                    }
                    return false;
                });
        assertThat(visitor.seen()).anyMatch(scene -> work(scene) instanceof Work.PaperOut);
        assertThat(terminal.pad().ledger().debits()).isEqualTo(1);
        assertThat(terminal.receipts()).isEqualTo(1);
        assertThat(city.tables("TRF").row("decision", NUMBER).orElseThrow().get("state"))
                .isEqualTo("paid");
        assertThat(terminal.settle(Duration.ofMinutes(1))).as("nothing left open").isZero();
    }

    private static Work work(Scene scene) {
        return scene.place() instanceof Scene.AtPage(var _, var _, Work work)
                ? work
                : new Work.None();
    }

    private void kill(HelperProcess helper) {
        await(() -> helper.pid().isPresent());
        OptionalLong pid = helper.pid();
        killed.add(pid.orElseThrow());
        ProcessHandle.of(pid.orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void talk(RemoteVoice voice) {
        while (!left.get()) {
            if (voice.say(SENTENCE).isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static boolean told(HelperProcess helper) {
        return !RemoteVoice.espeak(helper)
                .condition(Speech.Language.MANDARIN)
                .toString()
                .contains("starting");
    }

    private static void await(java.util.function.BooleanSupplier state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /// Kills the helper in the moment in which the phone lies on the pad.
    private final class Payer implements Visitor.Hands {

        private final ScenarioTerminal terminal;
        private final HelperProcess helper;

        private Payer(ScenarioTerminal terminal, HelperProcess helper) {
            this.terminal = terminal;
            this.helper = helper;
        }

        @Override
        public void layCard(String who) {
            try {
                terminal.reader().layCard(People.builtIn().person("zhang-san").orElseThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void liftCard() {
            terminal.reader().liftCard();
        }

        @Override
        public void present(String method) {
            terminal.pad().tap("type2");
            kill(helper);
        }

        @Override
        public String code() {
            return "123456";
        }
    }
}
