package kiosk.sync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import kiosk.sync.testing.Await;
import kiosk.sync.testing.LinkContract;
import kiosk.sync.testing.Mosquitto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MosquittoLinkTest extends LinkContract {
    @RegisterExtension static final Mosquitto BROKER = new Mosquitto();

    @Override
    protected String brokerUri() {
        return BROKER.uri();
    }

    @Test
    void nothingIsLostOverBrokerRestarts() {
        List<String> got = new CopyOnWriteArrayList<>();
        startedLinkWith(topic("restart"), message -> got.add(textOf(message)));
        PahoLink sender = startedLink();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) {
                if (i == 10) {
                    BROKER.stop();
                    BROKER.start();
                }
                publishForSure(sender, text(topic("restart"), round + "/" + i));
            }
        }
        List<String> all = IntStream.range(0, 60).mapToObj(i -> i / 20 + "/" + i % 20).toList();
        Await.until("all", () -> got.containsAll(all));
        assertThat(got.stream().distinct().sorted())
                .containsExactlyElementsOf(all.stream().sorted().toList());
    }

    @Test
    void noThreadIsLeftBehindByReconnects() {
        PahoLink link = startedLink();
        long before = pahoThreads();
        for (int round = 0; round < 5; round++) {
            BROKER.stop();
            Await.until("down", () -> !link.connected());
            BROKER.start();
            awaitUp(link);
        }
        Await.until("as many threads as before", () -> pahoThreads() <= before);
        assertThat(link.connected()).isTrue();
    }

    private static long pahoThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("MQTT"))
                .count();
    }
}
