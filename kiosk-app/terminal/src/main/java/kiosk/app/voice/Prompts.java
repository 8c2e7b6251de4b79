package kiosk.app.voice;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kiosk.app.ui.TextsBundle;
import kiosk.avatar.voice.Speaker;
import kiosk.avatar.voice.Speech;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the fixed sentences ahead while nobody is served, so that they start at once. Only what
/// authors wrote: sentences with a place for data are left out. When another pack becomes active,
/// its sentences are made and those that nobody says any more are taken away.
public final class Prompts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Prompts.class);
    private static final int STEPS = 10;
    private static final int EVERY_SECONDS = 2;

    /// A sentence on which the voice failed is tried once more, behind all others: the process of
    /// the engines may have died just then. One of which it dies is not tried on and on.
    private static final int TRIES_MAX = 2;

    /// Sentences beside those of the pages: what is said in a conversation.
    @FunctionalInterface
    public interface Further {
        /// In this language, the likeliest first.
        Collection<String> of(String language, List<Matter> matters);
    }

    /// Pages on which she is silent.
    private static final Set<String> SILENT = Set.of("attract", "suspended");

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("prompts").factory());
    private final Speaker speaker;
    private final Supplier<List<Matter>> matters;
    private final Supplier<List<Texts>> greetings;
    private final Further further;
    private final BooleanSupplier free;
    private volatile boolean closed;

    // the worker's own
    private final Deque<Speech> rest = new ArrayDeque<>();
    private final Map<Speech, Integer> failures = new HashMap<>();
    private Optional<List<Matter>> known = Optional.empty();
    private List<Speech> wanted = List.of();
    private boolean tidy;
    private int done;

    /// @param matters of the active pack
    /// @param greetings of its scenes
    /// @param further what else she says of it
    /// @param free whether nobody is served now
    public Prompts(
            Speaker speaker,
            Supplier<List<Matter>> matters,
            Supplier<List<Texts>> greetings,
            Further further,
            BooleanSupplier free) {
        this.greetings = greetings;
        this.speaker = speaker;
        this.matters = matters;
        this.further = further;
        this.free = free;
    }

    /// Every fixed sentence of the machine and of these matters, in both languages; the usual pace
    /// first, then the elders'.
    public static List<Speech> of(List<Matter> matters) {
        return of(matters, List.of(), (_, _) -> List.of());
    }

    private static List<Speech> of(List<Matter> matters, List<Texts> greetings, Further further) {
        var all = new LinkedHashSet<Speech>();
        for (double pace : new double[] {1, Speech.ELDER_PACE}) {
            for (String language : List.of("zh-Hans", "en")) {
                var in = language.equals("en") ? Speech.Language.ENGLISH : Speech.Language.MANDARIN;
                texts(language, matters, greetings, further)
                        .forEach(t -> all.add(new Speech(t, in, pace)));
            }
        }
        return List.copyOf(all);
    }

    private static Set<String> texts(
            String language, List<Matter> matters, List<Texts> greetings, Further further) {
        var all = new LinkedHashSet<String>();
        var own = TextsBundle.of(language);
        own.keys().stream()
                .filter(key -> key.contains(".speech"))
                .filter(key -> !SILENT.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> AuthoredSayings.fixed(own, key))
                .sorted()
                .map(own::get)
                .forEach(all::add);
        greetings.forEach(text -> all.add(text.in(language)));
        all.addAll(further.of(language, matters));
        for (var matter : matters) {
            for (Texts text : matter.prompts()) {
                all.add(text.in(language));
            }
        }
        all.removeIf(String::isBlank);
        return all;
    }

    /// Begins; goes on in the background whenever nobody is served.
    public void make() {
        var _ =
                worker.scheduleWithFixedDelay(
                        this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /// One look: makes as much as it may.
    void round() {
        try {
            if (mayGoOn()) {
                refresh(matters.get());
            }
            while (tidy && !rest.isEmpty() && mayGoOn()) {
                if (!made(rest.element())) {
                    return;
                }
            }
        } catch (RuntimeException | LinkageError e) {
            // or the rounds would end with it
            LOG.warn("sentences could not be made ahead", e);
        }
    }

    private boolean mayGoOn() {
        return !closed && free.getAsBoolean();
    }

    /// Takes up the sentences of the pack that is active now.
    private void refresh(List<Matter> now) {
        if (!known.equals(Optional.of(now))) {
            known = Optional.of(now);
            wanted = of(now, greetings.get(), further);
            rest.clear();
            rest.addAll(wanted);
            failures.clear();
            done = 0;
            tidy = false;
        }
        if (!tidy) {
            tidy = speaker.keepOnly(wanted);
        }
    }

    /// @return false when this is to be tried again later
    private boolean made(Speech prompt) {
        switch (prepared(prompt)) {
            case MADE -> {
                rest.remove();
                done++;
                if (rest.isEmpty() || done % Math.max(1, wanted.size() / STEPS) == 0) {
                    LOG.info("sentences made ahead: {} of {}", done, wanted.size());
                }
            }
            case FAILED -> failed(rest.remove());
            case NO_ROOM -> {
                rest.clear();
                LOG.warn("no more sentences are made ahead: {} of {}", done, wanted.size());
            }
            case LATER -> {
                return false;
            }
        }
        return true;
    }

    private void failed(Speech prompt) {
        if (failures.merge(prompt, 1, Integer::sum) < TRIES_MAX) {
            rest.add(prompt);
            return;
        }
        LOG.warn("a sentence of {} signs could not be made ahead", prompt.text().length());
    }

    private Speaker.Prepared prepared(Speech prompt) {
        try {
            return speaker.prepare(prompt, this::mayGoOn);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("the voice broke off on a sentence of its author", e);
            return Speaker.Prepared.FAILED;
        }
    }

    /// Ends after the clause at hand.
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
    }
}
