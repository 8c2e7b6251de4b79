package kiosk.avatar.dialog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kiosk.avatar.dialog.Decision.Word;
import kiosk.avatar.dialog.Situation.Choice;
import kiosk.avatar.dialog.Situation.Kind;
import kiosk.avatar.dialog.Situation.Role;
import kiosk.avatar.hearing.Ears;

/// From what was heard to what is to be done, in one customer's session.
///
/// The order in which meanings win:
/// 1. somebody in need;
/// 2. the answer to what was asked last on this page (a confirmation, “which one?”);
/// 3. a button that carries the very words;
/// 4. words that mean the same everywhere;
/// 5. greetings, thanks, waiting, abuse: nothing;
/// 6. the answer to the field's question;
/// 7. a button by its place, then by words that are part of it or sound like it, unless a matter is
///    certain;
/// 8. a matter;
/// 9. not understood: other words, other words again, somebody.
///
/// What binds is only ever confirmed, never pressed at once. What was said is kept by nobody.
///
/// Thread rule: one thread.
public final class Dialogue {

    private static final int GUESSES_MOST = 8;
    private static final int MISSES_MOST = 3;

    private final Phrasebook book;
    private final Answers answers;
    private final Replies replies;
    private final Finding finding;
    private Pending pending = new Pending.None();
    private String askedOn = "";
    private int misses;

    /// @param today where the machine stands; asked for “yesterday” and the like
    public Dialogue(Phrasebook book, Retrieval retrieval, Supplier<LocalDate> today) {
        this(book, new Finding(retrieval, Calibration.OURS), today);
    }

    Dialogue(Phrasebook book, Finding finding, Supplier<LocalDate> today) {
        this.book = book;
        this.finding = finding;
        this.answers = new Answers(book, today);
        this.replies = new Replies(book);
    }

    /// What is to be done about what was heard.
    public Decision hear(List<Ears.Guess> guesses, Situation now) {
        List<Said> heard = new ArrayList<>();
        guesses.stream()
                .sorted(Comparator.comparingDouble(Ears.Guess::confidence).reversed())
                .limit(GUESSES_MOST)
                .map(guess -> Said.of(guess.text(), Math.clamp(guess.confidence(), 0, 1)))
                .filter(said -> !said.text().isEmpty())
                .forEach(heard::add);
        Pending asked = now.page().equals(askedOn) ? pending : new Pending.None();
        pending = new Pending.None();
        askedOn = now.page();
        if (heard.isEmpty()) {
            pending = asked;
            return new Decision.Nothing();
        }
        Decision decision = decide(heard, now, asked);
        boolean missed = decision instanceof Decision.Rephrase;
        misses = missed ? misses + 1 : 0;
        pending = Pending.after(decision);
        if (missed && misses >= MISSES_MOST) {
            return new Decision.OfferStaff();
        }
        return missed ? new Decision.Rephrase(misses > 1) : decision;
    }

    private Decision decide(List<Said> heard, Situation now, Pending asked) {
        return need(heard)
                .or(() -> replies.read(heard, asked))
                .or(() -> meant(asked instanceof Pending.None ? heard : instead(heard), now))
                .orElseGet(() -> new Decision.Rephrase(false));
    }

    private Optional<Decision> meant(List<Said> heard, Situation now) {
        return answered(heard, now).or(() -> chosen(heard, now));
    }

    /// “No, I want …”: what is wanted instead of what was asked.
    private static List<Said> instead(List<Said> heard) {
        return heard.stream()
                .map(said -> YesNo.instead(said).map(t -> Said.of(t, said.weight())).orElse(said))
                .toList();
    }

    private Optional<Decision> need(List<Said> heard) {
        return heard.stream()
                .filter(said -> said.weight() >= heard.getFirst().weight() / 2)
                .flatMap(said -> book.commands().need(said).stream())
                .<Decision>map(Decision.Urgent::new)
                .findFirst();
    }

    /// Buttons by their very words, words for everywhere, the field's question.
    private Optional<Decision> answered(List<Said> heard, Situation now) {
        boolean secret = now.question().filter(q -> q.kind() == Kind.SECRET).isPresent();
        Optional<Decision> plain =
                Choosing.exact(heard, now.choices())
                        .or(() -> word(heard, now))
                        .or(() -> nothing(heard, now));
        if (plain.isPresent() || now.question().isEmpty()) {
            return plain;
        }
        if (secret) {
            return Optional.of(new Decision.Nothing());
        }
        var question = now.question().get();
        return answers.read(question, heard);
    }

    private Optional<Decision> word(List<Said> heard, Situation now) {
        boolean free = now.question().filter(q -> open(q.kind())).isPresent();
        boolean yesNo = now.question().filter(q -> q.kind() == Kind.YES_NO).isPresent();
        Commands.Hearing how = free ? Commands.Hearing.EXACT : Commands.Hearing.LOOSE;
        return heard.stream()
                .flatMap(said -> book.commands().word(said, how).stream())
                .filter(word -> !(yesNo && (word == Word.YES || word == Word.NO)))
                .map(word -> button(word, now.choices()))
                .findFirst();
    }

    private static boolean open(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.NAME;
    }

    /// “Next” (or a yes to the page) and “back” press the page's own button where there is one.
    private static Decision button(Word word, List<Choice> choices) {
        Role role =
                switch (word) {
                    case NEXT, YES -> Role.NEXT;
                    case BACK -> Role.BACK;
                    default -> Role.OTHER;
                };
        List<Choice> of =
                choices.stream().filter(c -> role != Role.OTHER && c.role() == role).toList();
        return of.size() == 1 ? Choosing.press(of.getFirst()) : new Decision.Control(word);
    }

    private Optional<Decision> nothing(List<Said> heard, Situation now) {
        boolean free = now.question().filter(q -> q.kind() == Kind.TEXT).isPresent();
        return !free && book.commands().nothing(heard.getFirst())
                ? Optional.of(new Decision.Nothing())
                : Optional.empty();
    }

    private Optional<Decision> chosen(List<Said> heard, Situation now) {
        if (now.question().isPresent() && numeric(heard.getFirst())) {
            return Optional.empty(); // a number with the wrong length is no place and no matter
        }
        Optional<Decision> placed = Choosing.placed(heard, now.choices());
        if (placed.isPresent()) {
            return placed;
        }
        Optional<Decision> pressed = Choosing.alike(heard, now.choices());
        if (!now.matters() || Choosing.refused(heard.getFirst())) {
            return pressed;
        }
        Optional<Decision> found = finding.decide(finding.find(heard));
        boolean open = found.filter(Decision.Open.class::isInstance).isPresent();
        boolean sure = pressed.filter(Decision.Press.class::isInstance).isPresent();
        return sure || (pressed.isPresent() && !open) ? pressed : found;
    }

    private static boolean numeric(Said said) {
        long digits = said.text().codePoints().filter(c -> Numbers.digit(c) >= 0).count();
        return 2 * digits >= said.text().replace(" ", "").length();
    }
}
