package kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final Ids ids = Ids.v7(new Random(1), now::get);

    @Test
    void isVersion7WithTheTimeInFront() {
        UUID id = UUID.fromString(ids.next());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.get().toEpochMilli());
    }

    @Test
    void sortsAsMadeAlsoWithinAMillisecondAndWhenTheClockStepsBack() {
        List<String> made = new ArrayList<>(Stream.generate(ids::next).limit(10_000).toList());
        now.set(now.get().minusSeconds(3600));
        Stream.generate(ids::next).limit(1000).forEach(made::add);
        now.set(now.get().plusSeconds(7200));
        made.add(ids.next());
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
