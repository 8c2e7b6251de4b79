package kiosk.avatar.helper;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.voice.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Ears] as an engine of the helper; [RemoteEars] is its other end.
public final class EarsEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(EarsEngine.class);

    private final String name;
    private final Supplier<Ears> loading;
    private volatile Optional<Ears> ears = Optional.empty();

    public EarsEngine(String name, Supplier<Ears> loading) {
        this.name = name;
        this.loading = loading;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void load() {
        ears = Optional.of(loading.get());
        LOG.info("{}: {}", name, conditions().byLanguage());
    }

    private Conditions conditions() {
        var now = ears;
        return Conditions.of(language ->
                now.map(e -> e.condition(language))
                        .orElseGet(() -> new Condition.Absent("hearing does not load")));
    }

    @Override
    public byte[] report() {
        return conditions().bytes();
    }

    @Override
    public void answer(byte[] question, Reply reply) throws IOException {
        var request = HearingFrames.request(question);
        if (ears.isEmpty()) {
            reply.failed();
            return;
        }
        var listening = ears.get().listen(request, event -> told(event, reply));
        reply.whenUnwanted(listening::stop);
    }

    private static void told(Ears.Event event, Reply reply) {
        reply.part(HearingFrames.event(event));
        if (event instanceof Ears.Event.Heard || event instanceof Ears.Event.Nothing) {
            reply.done();
        }
    }
}
