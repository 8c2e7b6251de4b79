package kiosk.app.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.dialog.Dialogue;
import kiosk.avatar.dialog.Phrasebook;
import kiosk.avatar.dialog.Situation;
import kiosk.avatar.hearing.Ears;

/// A dialogue for each visit, over one phrasebook.
///
/// Thread rule: any thread; what it gives belongs to one.
public final class Dialogues implements Supplier<Understanding> {

    private final MatterRetrieval retrieval;
    private final Supplier<LocalDate> today;
    private Optional<Phrasebook> book = Optional.empty();

    /// @param today the legal day here
    public Dialogues(MatterRetrieval retrieval, Supplier<LocalDate> today) {
        this.retrieval = retrieval;
        this.today = today;
    }

    /// Loads the phrasebook and learns the matters, so that the first customer waits for neither.
    public void prepare() {
        book();
        retrieval.prepare();
    }

    private synchronized Phrasebook book() {
        var now = book.orElseGet(Phrasebook::new);
        book = Optional.of(now);
        return now;
    }

    @Override
    public Understanding get() {
        return new OfVisit();
    }

    /// Begun when the first thing is heard: most customers touch.
    private final class OfVisit implements Understanding {
        private Optional<Dialogue> dialogue = Optional.empty();

        @Override
        public Decision hear(List<Ears.Guess> guesses, Situation now) {
            var begun = dialogue.orElseGet(() -> new Dialogue(book(), retrieval, today));
            dialogue = Optional.of(begun);
            return begun.hear(guesses, now);
        }
    }
}
