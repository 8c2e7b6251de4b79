package kiosk.sync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kiosk.sync.testing.Await;
import kiosk.sync.testing.LinkContract;
import kiosk.sync.testing.Mosquitto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Receive maximum 10 and topic aliases on offer: traps P1, P2 and P3.
class NarrowBrokerLinkTest extends LinkContract {
    @RegisterExtension
    static final Mosquitto BROKER = new Mosquitto("max_inflight_messages 10", "max_topic_alias 5");

    @Override
    protected String brokerUri() {
        return BROKER.uri();
    }

    @Test
    void sameTopicGoesOnAfterReconnectsThoughAliasesAreOffered() {
        List<String> got = new CopyOnWriteArrayList<>();
        startedLinkWith(topic("alias/#"), message -> got.add(message.topic() + textOf(message)));
        PahoLink sender = startedLink();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 20; i++) {
                publishForSure(sender, text(topic("alias/" + i % 3), round + "." + i));
            }
            BROKER.stop();
            BROKER.start();
            awaitUp(sender);
        }
        Await.until("all 60", () -> got.stream().distinct().count() == 60);
        assertThat(got).allMatch(line -> line.startsWith(topic("alias/")));
    }
}
