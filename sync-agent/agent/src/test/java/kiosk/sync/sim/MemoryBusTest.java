package kiosk.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kiosk.sync.Link;
import kiosk.sync.Link.Message;
import kiosk.sync.LinkException;
import kiosk.sync.sim.FaultyLink.Faults;
import org.junit.jupiter.api.Test;

class MemoryBusTest {
    private static final Duration NOW = Duration.ZERO;
    private final MemoryBus bus = new MemoryBus(MemoryBus.Delivery.SYNCHRONOUS);
    private final List<String> got = new ArrayList<>();

    private static Message text(String topic, String text) {
        return Message.json(topic, text.getBytes(StandardCharsets.UTF_8));
    }

    private void got(Message message) {
        got.add(new String(message.payload(), StandardCharsets.UTF_8));
    }

    private MemoryBus.Port up(String id) {
        MemoryBus.Port port = bus.link(id);
        port.start();
        return port;
    }

    @Test
    void synchronousDeliveryIsDoneWhenPublishReturns() throws Exception {
        up("b").subscribe("t/+", this::got);
        up("a").publish(text("t/1", "x"), NOW);
        assertThat(got).containsExactly("x");
    }

    @Test
    void aHandlerMayAskAndIsAnsweredInside() throws Exception {
        MemoryBus.Port b = up("b");
        b.subscribe("ask", m -> b.publish(text("answer", "yes"), NOW));
        MemoryBus.Port a = up("a");
        a.subscribe("answer", this::got);
        a.subscribe(
                "begin",
                m -> {
                    a.publish(text("ask", "?"), NOW);
                    got.add("asked");
                });
        b.publish(text("begin", ""), NOW);
        assertThat(got).containsExactly("yes", "asked");
    }

    @Test
    void sessionOutlivesACutAndNothingGoesOutMeanwhile() throws Exception {
        MemoryBus.Port b = up("b");
        b.subscribe("t", this::got);
        List<Boolean> states = new ArrayList<>();
        b.onState(states::add);
        b.cut();
        up("a").publish(text("t", "later"), NOW);
        assertThat(got).isEmpty();
        assertThatThrownBy(() -> b.publish(text("t", "x"), NOW)).isInstanceOf(LinkException.class);
        b.mend();
        assertThat(got).containsExactly("later");
        assertThat(states).containsExactly(true, false, true);
    }

    @Test
    void whatAHandlerFailedOnComesAgain() throws Exception {
        MemoryBus.Port b = up("b");
        List<String> tries = new ArrayList<>();
        b.subscribe(
                "t",
                m -> {
                    tries.add("try");
                    if (tries.size() < 5) {
                        throw new IllegalStateException("not yet");
                    }
                    got(m);
                });
        up("a").publish(text("t", "x"), NOW);
        assertThat(got).isEmpty();
        b.cut();
        b.mend();
        assertThat(got).containsExactly("x");
    }

    @Test
    void retainedComesToLateSubscribersAndSharedGoesToOne() throws Exception {
        MemoryBus.Port a = up("a");
        a.publish(new Message("st", new byte[] {'1'}, "", null, null, null, true, Map.of()), NOW);
        up("b").subscribe("st", this::got);
        assertThat(got).containsExactly("1");
        up("c").subscribe("$share/g/w", this::got);
        up("d").subscribe("$share/g/w", this::got);
        a.publish(text("w", "once"), NOW);
        assertThat(got).containsExactly("1", "once");
    }

    @Test
    void tooLargeIsRefused() {
        assertThatThrownBy(() -> up("a").publish(Message.json("t", new byte[300 * 1024]), NOW))
                .hasMessageContaining("at most");
    }

    @Test
    void faultsAreTheSameForTheSameSeed() throws Exception {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            MemoryBus own = new MemoryBus(MemoryBus.Delivery.SYNCHRONOUS);
            List<String> heard = new ArrayList<>();
            Link receiver = own.link("b");
            receiver.start();
            receiver.subscribe(
                    "t", m -> heard.add(new String(m.payload(), StandardCharsets.UTF_8)));
            FaultyLink faulty = new FaultyLink(own.link("a"), new Random(42));
            faulty.start();
            faulty.faults(new Faults(0.2, 0.2, 0.2));
            for (int i = 0; i < 100; i++) {
                faulty.publish(text("t", "m" + i), NOW);
            }
            faulty.faults(Faults.NONE);
            assertThat(faulty.release()).isZero();
            runs.add(heard);
        }
        assertThat(runs.getFirst()).isEqualTo(runs.getLast());
        assertThat(runs.getFirst().stream().distinct().count()).isBetween(65L, 95L);
        assertThat(runs.getFirst().size()).isGreaterThan(85);
    }
}
