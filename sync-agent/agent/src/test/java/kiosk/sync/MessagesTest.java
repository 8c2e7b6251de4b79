package kiosk.sync;

import static kiosk.sync.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;
import kiosk.sync.testing.AsyncApi;
import kiosk.sync.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final String EPOCH = "01234567-0123-7123-8123-0123456789ab";
    private static final Topics TOPICS = new Topics("bank", "k-1");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CloudEvent cloudEvent() throws MalformedException {
        return CloudEvent.of(new Store.Pending(7, Samples.event("e1")), "k-1", EPOCH);
    }

    @Test
    void batchOfCloudEventsComesBackAsSent() throws Exception {
        List<CloudEvent> batch = List.of(cloudEvent());
        assertThat(CloudEvent.read(CloudEvent.write(batch))).isEqualTo(batch);
        assertThat(new String(CloudEvent.write(batch), StandardCharsets.UTF_8))
                .isEqualTo(
                        "[{\"data\":{\"x\":1},\"datacontenttype\":\"application/json\","
                                + "\"epoch\":\""
                                + EPOCH
                                + "\",\"id\":\"e1\",\"seq\":7,"
                                + "\"source\":\"/terminals/k-1\",\"specversion\":\"1.0\","
                                + "\"subject\":\"case-1\",\"time\":\"2026-11-21T08:00:00.123456789Z\","
                                + "\"type\":\"case.submitted\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "[{}]",
                "[{\"specversion\":\"0.3\"}]",
                "[{\"specversion\":\"1.0\",\"id\":\"\"}]",
                "[] trailing",
                "[{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"s\",\"type\":\"t\","
                        + "\"time\":\"yesterday\",\"epoch\":\"e\",\"seq\":1,\"data\":{}}]",
                "[{\"specversion\":\"1.0\",\"id\":\"a\",\"id\":\"b\"}]"
            })
    void malformedBatchIsSaidToBeSo(String text) {
        assertThatThrownBy(() -> CloudEvent.read(utf8(text)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void depthIsLimitedAndTheErrorHoldsNoContent() {
        assertThatThrownBy(() -> Json.tree(utf8("[".repeat(5000))))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Json.tree(utf8("{\"id\":\"310101199003071234\" oops")))
                .isInstanceOf(MalformedException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("310101"));
    }

    @Test
    void receiptDownEventHelloAndAnswersComeBackAsSent() throws Exception {
        Receipt receipt =
                new Receipt(
                        "k-1",
                        EPOCH,
                        List.of("a", "b"),
                        List.of(new Receipt.Rejected("c", "NO", "because")),
                        NOW);
        assertThat(Receipt.read(receipt.write())).isEqualTo(receipt);
        assertThat(DownEvent.read(Samples.down(3).write())).isEqualTo(Samples.down(3));
        Hello hello = new Hello(EPOCH, "boot", 4, Map.of("app", "1"));
        assertThat(Hello.of(Ask.read(new Ask("", hello.in()).write()))).isEqualTo(hello);
        Central.Reply refusal = new Central.Reply.Refusal("BUSY", Map.of("en", "Please wait"));
        assertThat(Ask.readReply(Ask.writeReply(refusal))).isEqualTo(refusal);
        Central.Reply answer = new Central.Reply.Answer(Map.of("list", List.of(1, 2)));
        assertThat(Ask.readReply(Ask.writeReply(answer))).isEqualTo(answer);
    }

    @Test
    void asyncApiAcceptsOurMessagesAndRefusesOthers() throws Exception {
        AsyncApi api = new AsyncApi();
        byte[] batch = CloudEvent.write(List.of(cloudEvent()));
        assertThat(api.problem(message(TOPICS.events("txn"), batch, CloudEvent.BATCH))).isEmpty();
        assertThat(api.problem(message(TOPICS.events("txn"), batch, "application/json")))
                .contains("content type");
        assertThat(api.problem(message(TOPICS.events("txn"), utf8("[]"), CloudEvent.BATCH)))
                .contains("at least 1");
        assertThat(api.problem(Link.Message.json(TOPICS.receipts(), utf8("{\"ids\":[1]}"))))
                .contains("terminal")
                .contains("integer found");
        assertThat(api.problem(Link.Message.json(TOPICS.response("c"), utf8("{\"ok\":true}"))))
                .isNotEmpty();
        assertThat(api.problem(Link.Message.json(TOPICS.base() + "up/other", utf8("{}"))))
                .contains("no channel");
    }

    private static Link.Message message(String topic, byte[] payload, String contentType) {
        return new Link.Message(topic, payload, contentType, null, null, null, false, Map.of());
    }
}
