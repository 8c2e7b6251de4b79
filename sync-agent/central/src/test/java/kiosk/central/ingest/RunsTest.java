package kiosk.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kiosk.central.store.FillTable.Fill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// E03: what a whole run tells of how much departments filled in.
class RunsTest {
    @TempDir Path folder;
    private IngestInABox box;

    @BeforeEach
    void open() throws Exception {
        box = new IngestInABox(folder, _ -> {});
    }

    @AfterEach
    void close() {
        box.close();
    }

    private List<Fill> fills() throws Exception {
        return box.database().<List<Fill>, RuntimeException>read(tx -> tx.fill().all());
    }

    private void run(String id, Map<String, Object> filled) throws Exception {
        run(id, "suzhou", filled);
    }

    private void run(String id, String pack, Map<String, Object> filled) throws Exception {
        box.send(
                id,
                "case.closed",
                Map.of("how", "finished", "pack", pack, "matter", "fund-rent", "filled", filled));
    }

    @Test
    void runsAddUpAndTheSameEventCountsOnce() throws Exception {
        run("c1", Map.of("calls", 8L, "card", 2L, "asked", 2L));
        run("c2", Map.of("calls", 4L, "card", 2L, "asked", 6L));
        run("c2", Map.of("calls", 4L, "card", 2L, "asked", 6L));

        assertThat(fills()).containsExactly(new Fill("suzhou", "fund-rent", 2, 12, 8));
        assertThat(fills().getFirst().percent()).isEqualTo(60);
    }

    @Test
    void eachPackHasItsOwnSums() throws Exception {
        run("c1", "suzhou", Map.of("calls", 8L, "asked", 2L));
        run("c2", "harbour", Map.of("calls", 1L, "asked", 9L));
        run("c3", "no pack's name", Map.of("calls", 1L, "asked", 9L));

        assertThat(fills())
                .containsExactly(
                        new Fill("harbour", "fund-rent", 1, 1, 9),
                        new Fill("suzhou", "fund-rent", 1, 8, 2));
    }

    @Test
    void whatIsNoCountIsNotTaken() throws Exception {
        run("c1", Map.of("calls", -1L, "asked", 2L));
        run("c2", Map.of("calls", "many", "asked", 2L));
        box.send("c3", "case.closed", Map.of("how", "abandoned"));

        assertThat(fills()).isEmpty();
    }
}
