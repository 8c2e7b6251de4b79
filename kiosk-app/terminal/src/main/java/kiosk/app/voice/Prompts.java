package kiosk.app.voice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kiosk.app.ui.TextsBundle;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the fixed sentences ahead while nobody is served, so that they start at once. Only what
/// authors wrote: sentences with a place for data are left out.
public final class Prompts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Prompts.class);
    private static final int STEPS = 10;

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("prompts").factory());
    private final Speaker speaker;
    private final BooleanSupplier free;

    /// @param free whether nobody is served now
    public Prompts(Speaker speaker, BooleanSupplier free) {
        this.speaker = speaker;
        this.free = free;
    }

    /// Every fixed sentence of the machine and of these matters, in both languages; the usual pace
    /// first, then the elders'.
    public static List<Speech> of(List<Matter> matters) {
        var all = new ArrayList<Speech>();
        for (double pace : new double[] {1, Speech.ELDER_PACE}) {
            texts("zh-Hans", matters)
                    .forEach(t -> all.add(new Speech(t, Speech.Language.MANDARIN, pace)));
            texts("en", matters)
                    .forEach(t -> all.add(new Speech(t, Speech.Language.ENGLISH, pace)));
        }
        return List.copyOf(all);
    }

    private static Set<String> texts(String language, List<Matter> matters) {
        var all = new LinkedHashSet<String>();
        var own = TextsBundle.of(language);
        own.keys().stream()
                .filter(key -> key.contains(".speech"))
                .sorted()
                .map(own::get)
                .filter(text -> !text.contains("{"))
                .forEach(all::add);
        for (var matter : matters) {
            for (Texts text : matter.prompts()) {
                all.add(text.in(language));
            }
        }
        all.removeIf(String::isBlank);
        return all;
    }

    /// Begins; goes on in the background whenever nobody is served.
    public void make(List<Speech> prompts) {
        var rest = prompts.iterator();
        int[] done = {0};
        var _ =
                worker.scheduleWithFixedDelay(
                        () -> some(rest, prompts.size(), done), 2, 2, TimeUnit.SECONDS);
    }

    private void some(Iterator<Speech> rest, int all, int[] done) {
        while (rest.hasNext() && free.getAsBoolean()) {
            speaker.prepare(rest.next(), free);
            done[0]++;
            if (done[0] == all || done[0] % Math.max(1, all / STEPS) == 0) {
                LOG.info("sentences made ahead: {} of {}", done[0], all);
            }
        }
        if (!rest.hasNext()) {
            worker.shutdown();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
