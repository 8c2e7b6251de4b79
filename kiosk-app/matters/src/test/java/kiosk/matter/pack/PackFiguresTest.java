package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Page;
import kiosk.matter.publish.Publish;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.Player;
import kiosk.matter.testing.ScenarioWorld;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Figures for `packaging/bench`: a catalogue of 4,600 matters checked, signed and activated, and
/// one step of the engine. Printed, never asserted. The yardstick for files is SnakeYAML Engine
/// that only reads them, in the same run.
@Tag("bench")
class PackFiguresTest {
    private static final Logger LOG = LoggerFactory.getLogger(PackFiguresTest.class);
    private static final int MATTERS = 4600;
    private static final int ROUNDS = 20_000;

    @TempDir Path folder;

    @Test
    void aCatalogueOf4600Matters() throws Exception {
        Path pack = folder.resolve("many");
        Packs.copy(Packs.suzhou(), pack);
        multiply(pack);
        double plain = seconds(() -> readPlainly(pack.resolve("matters")));
        double check = seconds(() -> assertThat(Publish.check(PackDraft.read(pack))).isNotNull());
        double sign = seconds(() -> Packs.signer().sign(pack, ""));
        TrustRoot trust = Packs.trust();
        List<LoadedPack> kept = new ArrayList<>();
        double activate = seconds(() -> kept.add(PackLoader.open(pack, trust)));
        assertThat(kept.getFirst().matters()).hasSize(MATTERS);
        compared("publish check of 4,600 matters", check, plain);
        compared("signing them", sign, plain);
        compared(
                "activating them at a terminal (signature, every file's hash, opened)",
                activate,
                plain);
    }

    @Test
    void oneStepOfTheEngine() throws Exception {
        LoadedPack pack = Packs.shared();
        Player player = ScenarioWorld.player(pack, ScenarioWorld.scenario(pack, "单身未备案通过"));
        player.until(Page.Form.class);
        Journey journey = player.journey();
        Event event = new Event.WentBack(journey.page().frame().step());
        double[] step = micros(() -> journey.apply(event, Player.NOW));
        double[] page = micros(journey::page);
        figure(
                "one event applied to a journey, p50 / p99",
                "%.1f / %.1f µs".formatted(step[0], step[1]));
        figure(
                "the page of a journey computed, p50 / p99",
                "%.1f / %.1f µs".formatted(page[0], page[1]));
    }

    /// One simple real matter again and again under other names.
    private static void multiply(Path pack) throws IOException {
        Path list = pack.resolve("pack.yaml");
        String text = Files.readString(list);
        long there = text.lines().filter(line -> line.strip().startsWith("- matters/")).count();
        String model = Files.readString(pack.resolve("matters/driving-licence-query.yaml"));
        int tests = model.indexOf("\n  tests:");
        String untested = tests < 0 ? model : model.substring(0, tests + 1);
        List<Integer> more = IntStream.range(0, MATTERS - (int) there).boxed().toList();
        for (int i : more) {
            Files.writeString(
                    pack.resolve("matters/made-%04d.yaml".formatted(i)),
                    untested.replace("id: driving-licence-query", "id: made-%04d".formatted(i))
                            .replace("DRV-001", "MADE-%04d".formatted(i)));
        }
        String lines =
                more.stream()
                        .map("    - matters/made-%04d.yaml\n"::formatted)
                        .collect(Collectors.joining());
        Files.writeString(list, text.replaceFirst("(?m)^  matters:\n", "  matters:\n" + lines));
    }

    private static void readPlainly(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Object read =
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(file));
                assertThat(read).isNotNull();
            }
        }
    }

    /// Something that may fail.
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double[] micros(java.util.function.Supplier<?> work) {
        double[] times = new double[ROUNDS];
        int seen = 0;
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            seen += work.get().hashCode() & 1;
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e3;
            }
        }
        assertThat(seen).isNotNegative();
        Arrays.sort(times);
        return new double[] {times[ROUNDS / 2], times[ROUNDS * 99 / 100]};
    }

    private static void compared(String what, double ours, double plain) {
        figure(
                what,
                "%.1f s, SnakeYAML Engine only reading them %.1f s, ratio %.2f"
                        .formatted(ours, plain, ours / plain));
    }

    private static void figure(String what, String value) {
        LOG.info("FIGURE | {} | {} |", what, value);
    }
}
