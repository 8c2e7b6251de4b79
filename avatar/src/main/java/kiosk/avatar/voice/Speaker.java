package kiosk.avatar.voice;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Says whole texts: clause by clause, kept prompts first, then the best engine that is there.
///
/// Thread rule: any thread; [#speak] works on the caller's.
public final class Speaker implements AutoCloseable {

    private final List<Voice> ladder;
    private final PromptShelf shelf;

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
    /// @param listener takes a clause and says whether it wants the next
    public void speak(Speech speech, Predicate<Utterance> listener) {
        for (var part : Clauses.of(speech.text())) {
            var clause = clause(speech.part(part.from(), part.to()));
            if (clause.isPresent() && !listener.test(shifted(clause.get(), part.from()))) {
                return;
            }
        }
    }

    private Optional<Utterance> clause(Speech clause) {
        for (var voice : ladder) {
            var kept = shelf.find(voice.fingerprint(clause.language()), clause);
            if (kept.isPresent()) {
                return kept;
            }
            if (voice.condition(clause.language()).speaks()) {
                var said = voice.say(clause);
                if (said.isPresent()) {
                    return said;
                }
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

    /// Makes one prompt ahead, all its clauses, where they are not kept yet.
    ///
    /// @param prompt a text that a pack's author wrote; never one with a customer's data in it
    /// @param mayGoOn asked before each clause
    /// @return false when it was broken off
    public boolean prepare(Speech prompt, BooleanSupplier mayGoOn) {
        var voice = ladder.isEmpty() ? Optional.<Voice>empty() : Optional.of(ladder.getFirst());
        boolean full =
                voice.filter(v -> v.condition(prompt.language()) instanceof Condition.Available)
                        .isPresent();
        if (!full) {
            return false;
        }
        String print = voice.get().fingerprint(prompt.language());
        for (var part : Clauses.of(prompt.text())) {
            var clause = prompt.part(part.from(), part.to());
            if (shelf.find(print, clause).isEmpty()) {
                if (!mayGoOn.getAsBoolean()) {
                    return false;
                }
                voice.get().say(clause).ifPresent(u -> shelf.keep(print, clause, u));
            }
        }
        return true;
    }

    @Override
    public void close() {
        ladder.forEach(Voice::close);
    }
}
