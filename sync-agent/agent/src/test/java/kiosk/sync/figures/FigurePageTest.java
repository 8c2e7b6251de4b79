package kiosk.sync.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigurePageTest {
    @Test
    void thePageIsOnLoopbackAndSpeaksThePrometheusFormat() throws Exception {
        PrometheusRegistry registry = new PrometheusRegistry();
        Counter.builder()
                .name("things")
                .help("Things")
                .labelNames("a")
                .register(registry)
                .labelValues("x")
                .inc(3);
        try (FigurePage page = FigurePage.serve(0, registry);
                HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + page.port() + "/metrics");
            HttpResponse<String> got =
                    client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(got.statusCode()).isEqualTo(200);
            assertThat(got.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/plain; version=0.0.4");
            assertThat(got.body())
                    .contains("things_total{a=\"x\"} 3.0")
                    .contains("jvm_memory_used_bytes");
            assertThat(
                            client.send(
                                            HttpRequest.newBuilder(uri)
                                                    .POST(HttpRequest.BodyPublishers.noBody())
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void aLabelHasFewValuesAndNoNumbers() {
        Labels labels = new Labels(5);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(labels.of("word" + i));
        }
        assertThat(seen).hasSize(6).contains("other", "word0");
        assertThat(labels.of("word0")).isEqualTo("word0");
        Labels fresh = new Labels(5);
        assertThat(Set.of("13812345678", "x13812345678", "张三", "a b", "", "a\"b"))
                .allSatisfy(value -> assertThat(fresh.of(value)).isEqualTo("other"));
    }
}
