package kiosk.sync.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kiosk.sync.Link;
import kiosk.sync.Link.Message;
import kiosk.sync.LinkException;
import kiosk.sync.mqtt.LinkSettings;
import kiosk.sync.mqtt.PahoLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What [PahoLink] must do with any MQTT 5 broker.
public abstract class LinkContract {
    protected static final Duration SOON = Duration.ofSeconds(10);

    private final List<PahoLink> links = new ArrayList<>();
    private final String base = "t/" + UUID.randomUUID() + "/";

    /// `tcp://host:port` of the broker under test.
    protected abstract String brokerUri();

    protected final PahoLink link(String clientId) {
        PahoLink link =
                new PahoLink(
                        LinkSettings.client(URI.create(brokerUri()), clientId)
                                .withBackoff(Duration.ofMillis(50), Duration.ofMillis(400)),
                        new Random(7));
        links.add(link);
        return link;
    }

    protected final PahoLink startedLink() {
        PahoLink link = link("c-" + UUID.randomUUID());
        link.start();
        awaitUp(link);
        return link;
    }

    protected static void awaitUp(Link link) {
        Await.until("link is up", link::connected);
    }

    protected final String topic(String last) {
        return base + last;
    }

    protected static Message text(String topic, String text) {
        return Message.json(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    protected static String textOf(Message message) {
        return new String(message.payload(), StandardCharsets.UTF_8);
    }

    @AfterEach
    void closeLinks() {
        links.forEach(PahoLink::close);
    }

    @Test
    void carriesEveryPropertyOfAMessage() throws Exception {
        List<Message> got = new CopyOnWriteArrayList<>();
        PahoLink receiver = startedLink();
        receiver.subscribe(topic("+/props"), got::add);
        byte[] correlation = {0, 1, (byte) 0xff};
        startedLink()
                .publish(
                        new Message(
                                topic("x/props"),
                                "{\"名\":1}".getBytes(StandardCharsets.UTF_8),
                                "application/json",
                                topic("answer"),
                                correlation,
                                Duration.ofSeconds(30),
                                false,
                                Map.of("mid", "m-1")),
                        SOON);
        Await.until("message", () -> got.size() == 1);
        Message message = got.getFirst();
        assertThat(textOf(message)).isEqualTo("{\"名\":1}");
        assertThat(message.topic()).isEqualTo(topic("x/props"));
        assertThat(message.contentType()).isEqualTo("application/json");
        assertThat(message.responseTopic()).isEqualTo(topic("answer"));
        assertThat(message.correlation()).isEqualTo(correlation);
        assertThat(message.properties()).containsEntry("mid", "m-1");
        assertThat(message.expiry()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void keepsOrderWhileManyPublishAtOnce() throws Exception {
        List<String> got = new CopyOnWriteArrayList<>();
        startedLinkWith(topic("order/#"), message -> got.add(message.topic() + textOf(message)));
        PahoLink sender = startedLink();
        List<Thread> publishers =
                IntStream.range(0, 20)
                        .mapToObj(p -> publisher(sender, topic("order/" + p)))
                        .toList();
        for (Thread publisher : publishers) {
            publisher.join();
        }
        Await.until("all 400", () -> got.size() == 400);
        for (int p = 0; p < 20; p++) {
            String prefix = topic("order/" + p);
            assertThat(got.stream().filter(line -> line.startsWith(prefix + "#")))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20).mapToObj(i -> prefix + "#" + i).toList());
        }
    }

    private static Thread publisher(PahoLink sender, String topic) {
        return Thread.ofVirtual()
                .start(() -> {
                    for (int i = 0; i < 20; i++) {
                        publishForSure(sender, text(topic, "#" + i));
                    }
                });
    }

    protected static void publishForSure(Link sender, Message message) {
        Await.until(
                "published",
                () -> {
                    try {
                        sender.publish(message, SOON);
                        return true;
                    } catch (LinkException e) {
                        return false;
                    }
                });
    }

    protected final PahoLink startedLinkWith(String filter, Link.Handler handler) {
        PahoLink receiver = link("r-" + UUID.randomUUID());
        receiver.subscribe(filter, handler);
        receiver.start();
        awaitUp(receiver);
        return receiver;
    }

    @Test
    void messageComesAgainUntilItsHandlerSucceeds() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<String> done = new CopyOnWriteArrayList<>();
        startedLinkWith(
                topic("again"),
                message -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("database away");
                    }
                    done.add(textOf(message));
                });
        PahoLink sender = startedLink();
        sender.publish(text(topic("again"), "1"), SOON);
        sender.publish(text(topic("again"), "2"), SOON);
        Await.until("both", () -> done.size() == 2);
        assertThat(done).containsExactly("1", "2");
    }

    @Test
    void unacknowledgedMessageIsRedeliveredToTheNextRunOfTheSameClient() throws Exception {
        String clientId = "rerun-" + UUID.randomUUID();
        PahoLink first = link(clientId);
        AtomicInteger failed = new AtomicInteger();
        first.subscribe(
                topic("rerun"),
                message -> {
                    failed.incrementAndGet();
                    throw new IllegalStateException("about to crash");
                });
        first.start();
        awaitUp(first);
        startedLink().publish(text(topic("rerun"), "precious"), SOON);
        Await.until("first try", () -> failed.get() > 0);
        first.close();

        List<String> got = new CopyOnWriteArrayList<>();
        PahoLink second = link(clientId);
        second.subscribe(topic("rerun"), message -> got.add(textOf(message)));
        second.start();
        Await.until("redelivered", () -> got.contains("precious"));
        assertThat(got).containsExactly("precious");
    }

    @Test
    void tooLargeIsRefusedBeforeSendingAndTheLinkLives() throws Exception {
        List<String> got = new CopyOnWriteArrayList<>();
        startedLinkWith(topic("size"), message -> got.add(textOf(message)));
        PahoLink sender = startedLink();
        Message huge = Message.json(topic("size"), new byte[10 * 1024 * 1024]);
        assertThatThrownBy(() -> sender.publish(huge, SOON))
                .isInstanceOf(LinkException.class)
                .hasMessageContaining("at most 262144");
        byte[] large = new byte[255 * 1024];
        Arrays.fill(large, (byte) ' ');
        sender.publish(Message.json(topic("size"), large), SOON);
        sender.publish(text(topic("size"), "after"), SOON);
        Await.until("both", () -> got.size() == 2);
        assertThat(sender.connected()).isTrue();
        assertThat(got.getLast()).isEqualTo("after");
    }

    @Test
    void impossibleTopicIsAnErrorAndTheLinkLives() throws Exception {
        PahoLink sender = startedLink();
        assertThatThrownBy(() -> sender.publish(text("a/+/b", "x"), SOON))
                .isInstanceOf(LinkException.class);
        sender.publish(text(topic("fine"), "x"), SOON);
        assertThat(sender.connected()).isTrue();
    }

    @Test
    void interruptedPublisherHurtsNobodyElse() throws Exception {
        PahoLink sender = startedLink();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sender.publish(text(topic("i"), "x"), SOON))
                .isInstanceOf(LinkException.class);
        assertThat(Thread.interrupted()).isTrue();
        sender.publish(text(topic("i"), "y"), SOON);
        assertThat(sender.connected()).isTrue();
    }

    @Test
    void sharedSubscriptionSpreadsWork() throws Exception {
        List<String> got = new CopyOnWriteArrayList<>();
        String shared = "$share/workers/" + topic("shared/#");
        startedLinkWith(shared, message -> got.add(textOf(message)));
        startedLinkWith(shared, message -> got.add(textOf(message)));
        PahoLink sender = startedLink();
        for (int i = 0; i < 20; i++) {
            sender.publish(text(topic("shared/" + i), "m" + i), SOON);
        }
        Await.until("all", () -> got.size() >= 20);
        assertThat(got).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void handlerMayPublishAndAskWithoutBlockingOthers() throws Exception {
        PahoLink asker = startedLink();
        List<String> answers = new CopyOnWriteArrayList<>();
        asker.subscribe(topic("answer/+"), message -> answers.add(textOf(message)));
        PahoLink answerer = startedLink();
        answerer.subscribe(
                topic("ask"),
                message -> answerer.publish(text(message.responseTopic(), "yes"), SOON));
        for (int i = 0; i < 30; i++) {
            asker.publish(
                    new Message(
                            topic("ask"),
                            new byte[] {'?'},
                            "text/plain",
                            topic("answer/" + i),
                            null,
                            null,
                            false,
                            Map.of()),
                    SOON);
        }
        Await.until("all answers", () -> answers.size() == 30);
        assertThat(answers).containsOnly("yes");
    }
}
