package kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    private final Topics topics = new Topics("bank", "k-0001");

    @Test
    void everyTopicOfATerminalIsUnderItsBase() {
        String base = "k/v1/bank/" + Topics.shard("k-0001") + "/k-0001/";
        assertThat(topics.base()).isEqualTo(base);
        assertThat(topics.events("txn")).isEqualTo(base + "up/evt/txn");
        assertThat(topics.request("dept/TRF.fine")).isEqualTo(base + "up/req/dept/TRF.fine");
        assertThat(topics.response("c1")).isEqualTo(base + "down/res/c1");
        assertThat(topics.receipts()).isEqualTo(base + "down/rcpt");
        assertThat(topics.state()).isEqualTo(base + "st");
    }

    @Test
    void shardIsFixedAndSpread() {
        assertThat(Topics.shard("k-0001")).isEqualTo("s55").isEqualTo(Topics.shard("k-0001"));
        long used =
                java.util.stream.IntStream.range(0, 2000)
                        .mapToObj(i -> Topics.shard("t" + i))
                        .distinct()
                        .count();
        assertThat(used).isEqualTo(Topics.SHARDS);
    }

    @Test
    void parseFindsTerminalAndOperation() {
        Topics.Address address = Topics.parse(topics.request("dept/TRF.fine")).orElseThrow();
        assertThat(address.of()).isEqualTo(topics);
        assertThat(address.operation()).contains("dept/TRF.fine");
        assertThat(Topics.parse(topics.events("txn")).orElseThrow().operation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k/v1",
                "k/v1/bank/s00/k-0001/up/evt/txn",
                "k/v2/bank/s55/k-0001/up/evt/txn",
                "k/v1/BANK/s55/k-0001/up/evt/txn",
                "k/v1/bank/s55/k-0001/up/evt/市",
                "k/v1/bank/s55/k-0001/",
                "k/v1//s55/k-0001/up"
            })
    void foreignTopicsAreNotParsed(String topic) {
        assertThat(Topics.parse(topic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "a/b",
                "a+b",
                "a#",
                "四",
                "12345678901234567890123456789012345678901"
            })
    void idsThatCouldLeaveTheTreeAreRefused(String id) {
        assertThatThrownBy(() -> new Topics(id, "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Topics("t", id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> topics.request("x/+/y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a/+/c, a/b/c, true",
        "a/+/c, a/b/d, false",
        "a/#, a/b/c, true",
        "a/#, a, true",
        "a/+, a, false",
        "a/b, a/b/c, false",
        "a/b/c, a/b, false",
        "$share/g/a/+, a/b, true",
        "$share/g/a/+, g/a, false"
    })
    void filtersMatchAsMqttSays(String filter, String topic, boolean matches) {
        assertThat(new TopicFilter(filter).matches(topic)).isEqualTo(matches);
    }

    @Test
    void centralsFiltersMatchWhatTerminalsSend() {
        int shard = Integer.parseInt(Topics.shard("k-0001").substring(1));
        assertThat(new TopicFilter(Topics.everythingUp()).matches(topics.ack())).isTrue();
        assertThat(new TopicFilter(Topics.everyState()).matches(topics.state())).isTrue();
        TopicFilter shared = new TopicFilter(Topics.sharedUp("ingest", shard));
        assertThat(shared.matches(topics.events("txn"))).isTrue();
        assertThat(shared.group()).isEqualTo("ingest");
    }
}
