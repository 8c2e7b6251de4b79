package kiosk.central.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kiosk.sync.Link;
import kiosk.sync.Topics;

/// Several links that share one subscription: the broker hands each message to one of them. A
/// message is acknowledged to the broker when its handler returns, that is after the commit.
public final class MqttShareSource implements EventSource {
    private final List<Link> links;
    private final String group;

    /// Links that are not started yet; all nodes of central use the same `group`.
    public MqttShareSource(List<Link> links, String group) {
        this.links = List.copyOf(links);
        this.group = group;
    }

    @Override
    public void start(Sink sink) {
        Link.Handler handler =
                m ->
                        sink.take(
                                new Inbound(
                                        m.topic(),
                                        m.payload(),
                                        m.responseTopic(),
                                        m.correlation()));
        String shared = "$share/" + group + "/" + Topics.everythingUp();
        links.getFirst().subscribe(Topics.everyState(), handler);
        for (Link link : links) {
            link.subscribe(shared, handler);
            link.start();
        }
    }

    @Override
    public boolean awaitConnected(Duration atMost) throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(links.size());
        for (Link link : links) {
            CountDownLatch once = new CountDownLatch(1);
            link.onState(up -> {
                if (up && once.getCount() > 0) {
                    once.countDown();
                    waiting.countDown();
                }
            });
        }
        return waiting.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        links.forEach(Link::close);
    }
}
