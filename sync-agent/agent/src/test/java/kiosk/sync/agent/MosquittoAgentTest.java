package kiosk.sync.agent;

import static kiosk.sync.testing.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import kiosk.sync.Link;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.PahoLink;
import kiosk.sync.testing.AgentContract;
import kiosk.sync.testing.Await;
import kiosk.sync.testing.Mosquitto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MosquittoAgentTest extends AgentContract {
    @RegisterExtension
    static final Mosquitto BROKER = new Mosquitto("max_inflight_messages 10", "max_topic_alias 5");

    @Override
    protected Link link(String clientId) {
        URI uri = URI.create(BROKER.uri());
        LinkSettings settings =
                clientId.startsWith("terminal")
                        ? LinkSettings.terminal(uri, topics, "boot-1")
                        : LinkSettings.client(uri, clientId);
        return new PahoLink(
                settings.withBackoff(Duration.ofMillis(50), Duration.ofMillis(400)), new Random(3));
    }

    @Test
    void nothingIsLostOrDoubledOverBrokerRestarts() throws Exception {
        agent.start();
        for (int i = 0; i < 60; i++) {
            store.append(List.of(), List.of(event("e" + i)));
            agent.nudge();
            if (i % 20 == 10) {
                BROKER.stop();
                BROKER.start();
            }
        }
        Await.until("outbox is empty", () -> pending() == 0);
        assertThat(central.ids()).hasSize(60);
    }

    private long pending() {
        try {
            return store.pendingCount();
        } catch (kiosk.sync.StoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void birthAndPoliteDeathStandOnTheStateTopic() {
        agent.start();
        Await.until(
                "born", () -> states().contains("{\"bootId\":\"boot-1\",\"state\":\"online\"}"));
        closeTerminal();
        Await.until(
                "gone", () -> states().contains("{\"bootId\":\"boot-1\",\"state\":\"offline\"}"));
        assertThat(agent.reachable()).isFalse();
    }

    private List<String> states() {
        return central.others.stream()
                .filter(message -> message.topic().equals(topics.state()))
                .map(message ->
                        new String(message.payload(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }
}
