package kiosk.app.voice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import kiosk.avatar.face.Lips;
import kiosk.avatar.voice.LipTrack;
import kiosk.avatar.voice.Utterance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing that is being said: clauses come in at one end while others are heard at the other.
final class Talk {

    private static final int AHEAD = 4;
    private static final int CHUNK_MS = 20;

    /// What begins later than this comes too late: the customer has read it long ago.
    private static final int PATIENCE_MS = 4000;

    /// So long a word stays the one that is heard: no flicker where two do not quite meet.
    private static final int LINGER_MS = 200;

    private static final long NEVER = Long.MAX_VALUE;
    private static final long STALLED_NANOS = 3_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);
    private static final Utterance END = new Utterance(new short[0], 1, List.of(), List.of());

    private final BlockingQueue<Utterance> made = new ArrayBlockingQueue<>(AHEAD);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Loudspeaker.@Nullable Playing playing;
    private final AtomicReference<Runnable> over;
    private volatile boolean stopped;
    private volatile String captions = "";
    private volatile long played;
    private volatile long moved = NEVER;

    /// A clause and where its sound begins on the line.
    private record Heard(long begins, Utterance clause, LipTrack lips) {}

    /// @param over run once when it ends, on any thread
    Talk(Runnable over) {
        this.over = new AtomicReference<>(over);
    }

    /// Takes a clause from the engine; waits while enough is ahead.
    ///
    /// @return false when nobody listens any more
    boolean take(Utterance clause) {
        try {
            while (!stopped) {
                if (made.offer(clause, 100, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /// What is said is this text, word for word; before, its words have no places in any text.
    void says(String text) {
        captions = text;
    }

    /// Whether it is this text that is said.
    boolean saysJust(String text) {
        return captions.equals(text);
    }

    /// Nothing more comes.
    void complete() {
        take(END);
    }

    /// True while somebody listens.
    boolean wanted() {
        return !stopped;
    }

    /// Plays what comes until it ends or is stopped.
    ///
    /// @param loudness 0..1, asked for while it plays
    void play(Loudspeaker loudspeaker, DoubleSupplier loudness) {
        try {
            var clause = made.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
            while (clause != null && !stopped && !end(clause)) {
                var line = loudspeaker.open(clause.rate());
                clause = line.isPresent() ? play(line.get(), clause, loudness) : END;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    /// Plays this clause and the next ones of its rate.
    ///
    /// @return the clause that wants another rate, or the end
    private Utterance play(Loudspeaker.Playing line, Utterance first, DoubleSupplier loudness)
            throws InterruptedException {
        try (var open = line) {
            heard.clear();
            played = 0;
            playing = open;
            try {
                return playedThrough(open, first, loudness);
            } finally {
                playing = null;
            }
        }
    }

    private Utterance playedThrough(
            Loudspeaker.Playing line, Utterance first, DoubleSupplier loudness)
            throws InterruptedException {
        var clause = first;
        long written = 0;
        while (clause.rate() == first.rate() && !end(clause) && !stopped) {
            hear(written, clause);
            written += write(line, clause, loudness);
            clause = next();
        }
        if (!stopped) {
            line.drain();
        }
        return clause;
    }

    /// The mouth knows what comes before and behind: a clause comes in parts.
    private void hear(long begins, Utterance clause) {
        var mouth = new LipTrack(List.of());
        if (!heard.isEmpty()) {
            var before = heard.getLast();
            int millis = before.clause().millis();
            heard.set(
                    heard.size() - 1,
                    new Heard(
                            before.begins(),
                            before.clause(),
                            before.lips().then(clause.mouth(), millis)));
            mouth = mouth.then(before.clause().mouth(), -millis);
        }
        heard.add(new Heard(begins, clause, mouth.then(clause.mouth(), 0)));
    }

    private Utterance next() throws InterruptedException {
        while (!stopped) {
            var clause = made.poll(100, TimeUnit.MILLISECONDS);
            if (clause != null) {
                return clause;
            }
        }
        return END;
    }

    private long write(Loudspeaker.Playing line, Utterance clause, DoubleSupplier loudness) {
        int chunk = clause.rate() * CHUNK_MS / 1000;
        short[] pcm = clause.pcm();
        short[] out = new short[chunk];
        for (int at = 0; at < pcm.length && !stopped; at += chunk) {
            int count = Math.min(chunk, pcm.length - at);
            double share = loudness.getAsDouble();
            for (int i = 0; i < count; i++) {
                out[i] = (short) (pcm[at + i] * share);
            }
            line.write(out, 0, count);
        }
        return pcm.length;
    }

    private static boolean end(Utterance clause) {
        return clause.pcm().length == 0;
    }

    /// Nobody listens any more. Asks no device; [#silence] does.
    void stop() {
        stopped = true;
        // who waits for a clause waits no longer
        made.clear();
        var _ = made.offer(END);
        Objects.requireNonNull(over.getAndSet(() -> {})).run();
    }

    /// The device drops what it has: silent at once.
    void silence() {
        var line = playing;
        if (line != null) {
            line.stop();
        }
    }

    /// Asks the device how far it is. One that takes sound and plays none counts as broken: nobody
    /// waits for it.
    ///
    /// @param nanos now
    void look(long nanos) {
        var line = playing;
        if (line == null || moved == NEVER) {
            moved = nanos;
            return;
        }
        long now = line.played();
        if (now != played) {
            played = now;
            moved = nanos;
        } else if (stands() && nanos - moved > STALLED_NANOS && !stopped) {
            LOG.warn("the loudspeaker takes sound and plays none; this is only read");
            stop();
            line.stop();
        }
    }

    /// Whether there is something on the line that was not heard.
    private boolean stands() {
        return heard.stream().mapToLong(h -> h.begins() + h.clause().pcm().length).max().orElse(0)
                > played;
    }

    /// The mouth now; empty when nothing is heard. Asks no device.
    Optional<Lips> lips() {
        return now().map(m -> m.heard().lips().at(m.millis()));
    }

    /// The word that is heard now, or was heard last; empty in a longer silence. Asks no device.
    Optional<Utterance.Word> word() {
        return now().flatMap(Moment::word);
    }

    private Optional<Moment> now() {
        if (playing == null || stopped) {
            return Optional.empty();
        }
        long now = played;
        Heard last = null;
        for (var one : heard) {
            if (one.begins() <= now) {
                last = one;
            }
        }
        return Optional.ofNullable(last)
                .map(h -> new Moment(h, (now - h.begins()) * 1000.0 / h.clause().rate()));
    }

    /// Where in a clause she is.
    private record Moment(Heard heard, double millis) {

        Optional<Utterance.Word> word() {
            Utterance.Word last = null;
            for (var word : heard.clause().words()) {
                if (word.atMillis() <= millis) {
                    last = word;
                }
            }
            return Optional.ofNullable(last).filter(w -> millis < w.untilMillis() + LINGER_MS);
        }
    }
}
