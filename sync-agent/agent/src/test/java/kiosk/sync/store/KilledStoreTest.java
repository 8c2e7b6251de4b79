package kiosk.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kiosk.sync.JournalEntry;
import kiosk.sync.Store.Pending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL of another process at random moments: what it was told is kept is there, events and
/// entries together, numbers without a gap.
class KilledStoreTest {
    private static final int ROUNDS = 5;

    @TempDir Path root;

    @Test
    void nothingAcknowledgedIsLostWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(11);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill(round, 20 + random.nextInt(120)));
            check(acknowledged, "");
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 20);
        StoreFolder.damage(new StoreFolder(root).database(), 0.0, 1.0);
        check(acknowledged, "log");
    }

    private List<String> runAndKill(int round, int after) throws IOException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoreChild.class.getName(),
                                root.toString(),
                                Integer.toString(round))
                        .redirectError(root.resolve("errors").toFile())
                        .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            String line = lines.readLine();
            assertThat(line).as(Files.readString(root.resolve("errors"))).isEqualTo("READY");
            while (told.size() < after && (line = lines.readLine()) != null) {
                told.add(line);
            }
            // Not child.destroyForcibly(): that also closes what it said last.
            child.toHandle().destroyForcibly();
            while ((line = lines.readLine()) != null) {
                told.add(line);
            }
        }
        child.onExit().join();
        // The very last line may be torn; nobody can have acted on it.
        told.removeLast();
        return told;
    }

    private void check(Set<String> acknowledged, String mended) throws Exception {
        try (H2Store store = new StoreFolder(root).open()) {
            assertThat(store.recovery().map(Recovery::source).orElse("")).isEqualTo(mended);
            List<Pending> rows = store.pending(Integer.MAX_VALUE);
            Set<String> ids = rows.stream().map(r -> r.event().id()).collect(Collectors.toSet());
            assertThat(ids).containsAll(acknowledged);
            assertThat(store.openIntents("pay").stream().map(JournalEntry::key))
                    .as("entry and event of one transaction stand or fall together")
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(rows.stream().map(Pending::seq).toList())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, rows.size()).boxed().toList());
        }
    }
}
