package kiosk.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;
import kiosk.sync.Store;
import kiosk.sync.store.FileKey;
import kiosk.sync.store.H2Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final Figures figures = new Figures();

    private String page() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, figures.registry().scrape());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Scene scene(Scene.Place place) {
        return new Scene(
                new Shell(
                        "en",
                        Shell.Look.NORMAL,
                        "x",
                        true,
                        Set.of(),
                        NOW,
                        new Shell.StaffCall.None(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new kiosk.app.visit.staff.StaffBeside.Nobody(),
                        Optional.empty(),
                        Optional.empty()),
                place);
    }

    private void ended(int number, String matter, String how, String state) {
        String id = "case-" + number;
        figures.appended(
                5_000_000,
                List.of(
                        new JournalEntry(
                                "v",
                                id,
                                Phase.INTENT,
                                "case",
                                id,
                                "{\"matter\":\"" + matter + "\"}",
                                NOW)),
                List.of());
        figures.appended(
                5_000_000,
                List.of(),
                List.of(
                        event(id, "payment.settled", Map.of("state", state)),
                        event(id, "case.closed", Map.of("how", how))));
    }

    private static OutboundEvent event(String id, String type, Map<String, String> data) {
        StringBuilder json = new StringBuilder();
        data.forEach((k, v) -> json.append("{\"%s\":\"%s\"}".formatted(k, v)));
        return new OutboundEvent(id + type, type, id, 0, json.toString(), NOW);
    }

    @Test
    void visitsMattersAndPaymentsAreCounted() throws Exception {
        figures.saw(scene(new Scene.Attract()));
        figures.saw(scene(new Scene.Identifying(new Scene.Work.None())));
        figures.saw(scene(new Scene.Attract()));
        ended(1, "traffic-fine", "done", "paid");
        ended(2, "traffic-fine", "left", "failed");

        assertThat(page())
                .contains("yimen_visits_total 1.0")
                .contains("yimen_matters_total{how=\"done\",matter=\"traffic-fine\"} 1.0")
                .contains("yimen_payments_total{state=\"paid\"} 1.0")
                .contains("yimen_journal_append_seconds_count 4")
                .contains("yimen_step_seconds_count{page=\"Identifying\"} 1");
    }

    @Test
    void outboxAndOpenPaymentsAreAskedOfTheStore(@TempDir Path folder) throws Exception {
        try (Store store =
                figures.counted(
                        H2Store.open(
                                folder, FileKey.file(folder.resolve("k")), Clock.systemUTC()))) {
            store.append(
                    List.of(new JournalEntry("v", "c", Phase.INTENT, "pay", "o-1", "{}", NOW)),
                    List.of(event("c", "case.rated", Map.of("stars", "5"))));
            assertThat(page())
                    .contains("yimen_outbox_events 1.0")
                    .contains("yimen_payments_unresolved 1.0")
                    .contains("yimen_journal_append_seconds_count 1");
        }
    }

    @Test
    void labelsStayFewAndNameNobody() throws Exception {
        for (int i = 0; i < 1000; i++) {
            ended(i, "matter" + i, "320582198808080027", "张三");
        }
        String page = page();
        assertThat(page).doesNotContain("张三").doesNotContain("320582198808080027");
        assertThat(page.lines().filter(line -> line.startsWith("yimen_matters_total")).count())
                .isLessThanOrEqualTo(201);
        assertThat(page.lines().filter(line -> line.startsWith("yimen_payments_total")))
                .containsExactly("yimen_payments_total{state=\"other\"} 1000.0");
    }
}
