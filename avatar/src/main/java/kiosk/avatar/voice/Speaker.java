package kiosk.avatar.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Says whole texts: clause by clause, kept prompts first, then the best engine that is there.
///
/// Thread rule: any thread; [#speak] works on the caller's.
public final class Speaker implements AutoCloseable {

    private final List<Voice> ladder;
    private final PromptShelf shelf;
    private volatile Set<String> fixed = Set.of();

    /// @param ladder the best engine first
    public Speaker(List<Voice> ladder, PromptShelf shelf) {
        this.ladder = List.copyOf(ladder);
        this.shelf = shelf;
    }

    /// How speaking stands: that of the best engine that speaks, else the reason of the first.
    public Condition condition(Speech.Language language) {
        return best(language)
                .map(v -> v.condition(language))
                .orElseGet(() ->
                        ladder.isEmpty()
                                ? new Condition.Absent("no voice is set up")
                                : ladder.getFirst().condition(language));
    }

    private Optional<Voice> best(Speech.Language language) {
        return ladder.stream().filter(v -> v.condition(language).speaks()).findFirst();
    }

    /// Gives the text to the listener as it is made, until it is done or the listener has enough.
    ///
    /// @param wanted asked before each clause is made
    /// @param listener takes a clause or a part of one and says whether it wants the next
    public void speak(Speech speech, BooleanSupplier wanted, Predicate<Utterance> listener) {
        for (var part : Clauses.of(speech.text())) {
            var clause = speech.part(part.from(), part.to());
            if (!wanted.getAsBoolean()
                    || !say(clause, sound -> listener.test(shifted(sound, part.from())))) {
                return;
            }
        }
    }

    /// Says a clause: as it is kept, else by the best voice that can.
    ///
    /// @return false when the listener has enough
    private boolean say(Speech clause, Predicate<Utterance> listener) {
        for (var voice : ladder) {
            var kept = shelf.find(voice.fingerprint(clause.language()), clause);
            if (kept.isPresent()) {
                return listener.test(kept.get());
            }
            if (voice.condition(clause.language()).speaks()) {
                var taking = new Taking(listener);
                boolean best = full(clause.language()).filter(voice::equals).isPresent();
                var said = voice.say(clause, taking);
                if (taking.enough) {
                    return false;
                }
                if (said == Voice.Said.WHOLE) {
                    if (best) {
                        keepIfFixed(voice.fingerprint(clause.language()), clause, taking.parts);
                    }
                    return true;
                }
                // what broke off is said again, whole, by the next voice
            }
        }
        return true;
    }

    /// Remembers what went by.
    private static final class Taking implements Predicate<Utterance> {

        private final Predicate<Utterance> listener;
        private final List<Utterance> parts = new ArrayList<>();
        private boolean enough;

        private Taking(Predicate<Utterance> listener) {
            this.listener = listener;
        }

        @Override
        public boolean test(Utterance part) {
            parts.add(part);
            enough = !listener.test(part);
            return !enough;
        }
    }

    /// What had to be made though it belongs to those that [#keepOnly] keeps begins at once from
    /// the next time on. Nothing else that is said is written anywhere.
    private void keepIfFixed(String print, Speech clause, List<Utterance> parts) {
        if (fixed.contains(PromptShelf.name(print, clause))
                && !shelf.keep(print, clause, Utterance.joined(parts))) {
            fixed = Set.of(); // no room: not tried at every sentence
        }
    }

    /// The whole text as [#speak] would give it, when all of it was made ahead; asks no engine for
    /// sound, so it waits for none.
    public Optional<List<Utterance>> kept(Speech speech) {
        var all = new ArrayList<Utterance>();
        for (var part : Clauses.of(speech.text())) {
            var clause = keptClause(speech.part(part.from(), part.to()));
            if (clause.isEmpty()) {
                return Optional.empty();
            }
            all.add(shifted(clause.get(), part.from()));
        }
        return Optional.of(all);
    }

    private Optional<Utterance> keptClause(Speech clause) {
        for (var voice : ladder) {
            var kept = shelf.find(voice.fingerprint(clause.language()), clause);
            if (kept.isPresent() || voice.condition(clause.language()).speaks()) {
                return kept;
            }
        }
        return Optional.empty();
    }

    private static Utterance shifted(Utterance clause, int by) {
        var words =
                clause.words().stream()
                        .map(w ->
                                new Utterance.Word(
                                        w.from() + by, w.to() + by, w.atMillis(), w.untilMillis()))
                        .toList();
        return new Utterance(clause.pcm(), clause.rate(), clause.mouth(), words);
    }

    /// What became of a prompt that was to be made ahead.
    public enum Prepared {
        /// All of it is kept now, or was.
        MADE,
        /// Somebody came, or the best voice is not at its best now.
        LATER,
        /// There is no sound for this sentence, or for a part of it: the voice failed on it, or was
        /// gone in the middle.
        FAILED,
        /// The disk takes no more.
        NO_ROOM
    }

    /// Makes one prompt ahead, all its clauses, where they are not kept yet; only with the best
    /// voice, and only while that is at its best.
    ///
    /// @param prompt a text that a pack's author wrote; never one with a customer's data in it
    /// @param mayGoOn asked before each clause
    public Prepared prepare(Speech prompt, BooleanSupplier mayGoOn) {
        var voice = full(prompt.language());
        if (voice.isEmpty()) {
            return Prepared.LATER;
        }
        String print = voice.get().fingerprint(prompt.language());
        var became = Prepared.MADE;
        for (var part : Clauses.of(prompt.text())) {
            var clause = prompt.part(part.from(), part.to());
            if (shelf.find(print, clause).isPresent()) {
                continue;
            }
            if (!mayGoOn.getAsBoolean()) {
                return Prepared.LATER;
            }
            var made = voice.get().say(clause);
            if (made.isEmpty()) {
                became = Prepared.FAILED;
                if (full(prompt.language()).isEmpty()) {
                    return became;
                }
            } else if (!shelf.keep(print, clause, made.get())) {
                return Prepared.NO_ROOM;
            }
        }
        return became;
    }

    private Optional<Voice> full(Speech.Language language) {
        return ladder.stream()
                .limit(1)
                .filter(v -> v.condition(language) instanceof Condition.Available)
                .findFirst();
    }

    /// Takes away what was made ahead and is not among these prompts; nothing while the best voice
    /// is not there, since its prompts would have to be made again.
    ///
    /// @return false when nothing was done
    public boolean keepOnly(List<Speech> prompts) {
        var names = new HashSet<String>();
        for (var prompt : prompts) {
            var voice = full(prompt.language());
            if (voice.isEmpty()) {
                return false;
            }
            String print = voice.get().fingerprint(prompt.language());
            for (var part : Clauses.of(prompt.text())) {
                names.add(PromptShelf.name(print, prompt.part(part.from(), part.to())));
            }
        }
        shelf.keepOnly(names);
        fixed = Set.copyOf(names);
        return true;
    }

    @Override
    public void close() {
        ladder.forEach(Voice::close);
    }
}
