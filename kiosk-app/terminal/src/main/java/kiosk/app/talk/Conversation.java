package kiosk.app.talk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kiosk.app.ui.Words;
import kiosk.app.visit.Act;
import kiosk.avatar.dialog.Decision;
import kiosk.avatar.hearing.Ears;
import kiosk.avatar.hearing.Ears.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks, listens, does what was understood, speaks again: as long as the customer wants to talk.
/// A touch ends it until the customer asks for it again; at the start page everything of it is
/// forgotten. While she speaks the microphone is closed, unless its sound comes without hers.
///
/// Thread rule: one thread, that of `turns`; what comes from ears and voice is handed over to it.
public final class Conversation {

    private static final int PATIENCE_MS = 8_000;
    private static final int AT_DOOR_MS = 60_000;
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final Ears ears;
    private final Supplier<Understanding> fresh;
    private final Speaking speaking;
    private final Executor turns;
    private final Senses.Manner manner;
    private Understanding understanding;
    private Runnable changed = () -> {};
    private PageUp page = PageUp.NONE;
    private Ear ear = new Ear.Absent();
    private Optional<Answer> answer = Optional.empty();

    /// Her answer to what was said at the start page, for the page behind it.
    private Optional<Answer> brought = Optional.empty();

    private Optional<Ears.Listening> listening = Optional.empty();
    private boolean handsFree;
    private String prompted = "";
    private int turn;
    private final Tries tries = new Tries();

    /// Where the customer is.
    public enum Where {
        /// At the start page.
        DOOR,
        /// In a visit.
        VISIT,
        /// On the staff side or out of service: she neither listens nor answers.
        CLOSED
    }

    public Conversation(Senses senses, Speaking speaking, Executor turns) {
        ears = senses.ears();
        fresh = senses.understanding();
        manner = senses.manner();
        this.speaking = speaking;
        this.turns = turns;
        understanding = fresh.get();
    }

    /// Runs this when [#ear] or [#answer] changed.
    public void onChange(Runnable then) {
        changed = then;
    }

    /// How listening stands.
    public Ear ear() {
        return ear;
    }

    /// What stands in her bubble instead of the page's own words.
    public Optional<Answer> answer() {
        return answer;
    }

    /// This page is up; also said when it was only drawn anew.
    ///
    /// @return whether it is another one than before
    public boolean page(SpokenPage spoken, Where where, String key, Words words) {
        boolean moved = where != page.where();
        boolean other = moved || !key.equals(page.key());
        page =
                new PageUp(
                        Optional.of(spoken), where, key, new Answers(words, speaking::mayBeHeard));
        if (moved && where != Where.VISIT) {
            forget();
        }
        if (other) {
            breakOff();
            answer = Optional.empty();
            prompted = "";
            tries.anew();
            stand();
        }
        boolean atDoor = where == Where.DOOR && manner.atDoor();
        if (atDoor && (other || !handsFree) && hears()) {
            handsFree = true;
            listen();
        } else if (!other && ear instanceof Ear.Absent && hears()) {
            stand(); // the ears are ready now
        } else if (other && manner.through() && handsFree) {
            listen();
        }
        return other;
    }

    /// The page's own words were said, or there are none.
    public void said(String key) {
        if (key.equals(page.key()) && handsFree && page.where() == Where.VISIT) {
            var first = brought;
            brought = Optional.empty();
            first.ifPresent(_ -> prompted = page.mark());
            first.ifPresentOrElse(this::answer, this::promptOrListen);
        }
    }

    /// Somebody stands in front of the machine and was greeted: listens once, for a while.
    public void arrived() {
        if (page.where() == Where.DOOR && hears() && !handsFree) {
            handsFree = true;
            listen();
        }
    }

    /// A finger is on the glass: whoever touches does not talk.
    public void touched() {
        if (page.where() == Where.VISIT && (handsFree || answer.isPresent())) {
            rest();
        }
    }

    /// The button for listening: begins it, or ends it.
    public void button() {
        if (handsFree) {
            speaking.hush();
            rest();
        } else if (hears()) {
            handsFree = true;
            tries.anew();
            speaking.hush();
            listen();
        }
    }

    private boolean hears() {
        return page.spoken().isPresent()
                && page.where() != Where.CLOSED
                && ears.condition(page.situation().language()).speaks();
    }

    private void rest() {
        handsFree = false;
        answer = Optional.empty();
        breakOff();
        stand();
    }

    private void forget() {
        handsFree = false;
        understanding = fresh.get();
        tries.forget();
        brought = Optional.empty();
    }

    private void breakOff() {
        turn++;
        listening.ifPresent(Ears.Listening::stop);
        listening = Optional.empty();
    }

    private void stand() {
        set(hears() ? handsFree ? new Ear.Waiting() : new Ear.Resting() : new Ear.Absent());
    }

    private void set(Ear now) {
        ear = now;
        changed.run();
    }

    private void promptOrListen() {
        String mark = page.mark();
        String words = page.answers().prompt(page.situation()).aloud();
        if (mark.equals(prompted) || words.isBlank()) {
            listen();
        } else {
            prompted = mark;
            say(words);
        }
    }

    private void say(String words) {
        breakOff();
        int mine = turn;
        stand();
        speaking.say(words, () -> turns.execute(() -> spoken(mine)));
        if (manner.through()) {
            listen();
        }
    }

    private void spoken(int mine) {
        if (mine == turn && handsFree) {
            promptOrListen();
        }
    }

    private void listen() {
        breakOff();
        if (!hears()) {
            stand();
            return;
        }
        int mine = turn;
        set(new Ear.Waiting());
        var now = page.situation();
        int patience = page.where() == Where.DOOR ? AT_DOOR_MS : PATIENCE_MS;
        var request = new Ears.Request(now.language(), Expectations.of(now), patience);
        listening =
                Optional.of(
                        ears.listen(
                                request,
                                event ->
                                        turns.execute(() -> {
                                            if (mine == turn) {
                                                heard(event);
                                            }
                                        })));
    }

    private void listenOn() {
        answer = Optional.empty(); // what she asked is settled: the page speaks for itself
        listen();
    }

    private void heard(Event event) {
        switch (event) {
            case Event.Ready() -> set(new Ear.Listening(0));
            case Event.Level(double share) -> {
                tries.sound();
                set(new Ear.Listening(share));
            }
            case Event.Began() -> speaking.hush();
            case Event.Partial _ -> {} // what was heard is shown by what is done about it
            case Event.Ended() -> set(new Ear.Understanding());
            case Event.Heard(List<Ears.Guess> guesses) -> understood(guesses);
            case Event.Nothing(Ears.Why why) -> nothing(why);
        }
    }

    private SpokenPage page() {
        return page.spoken().orElseThrow();
    }

    private void nothing(Ears.Why why) {
        listening = Optional.empty();
        boolean door = page.where() == Where.DOOR;
        LOG.debug("listening brought nothing: {}", why);
        switch (why) {
            case SILENCE -> silence();
            case NOISE -> goOn(tries.noisy() || door);
            case TOO_LONG -> tooLong(door);
            case BROKEN -> broken(door);
            case NO_DEVICE -> {
                if (tries.deaf()) {
                    listen();
                } else {
                    rest();
                }
            }
            case STOPPED -> rest();
        }
    }

    private void tooLong(boolean door) {
        if (door) {
            listen();
        } else {
            answer(page.answers().fixed("talk.long"));
        }
    }

    /// An engine that is away answers at once: nobody asks it again and again.
    private void broken(boolean door) {
        if (tries.broken() && !door) {
            answer(page.answers().fixed("talk.broken"));
        } else {
            rest();
        }
    }

    /// Whoever says nothing is told once more what can be said; the idle clock ends the visit.
    private void silence() {
        boolean again = tries.silent();
        if (page.where() == Where.DOOR && !manner.atDoor()) {
            rest();
        } else if (page.where() == Where.VISIT && again) {
            prompted = "";
            promptOrListen();
        } else {
            listen();
        }
    }

    /// In a noisy hall she waits for the next page, or to be asked.
    private void goOn(boolean on) {
        if (on) {
            listen();
        } else {
            breakOff();
            set(new Ear.Resting());
        }
    }

    private void understood(List<Ears.Guess> guesses) {
        listening = Optional.empty();
        tries.words();
        var now = page.situation();
        var decision = understanding.hear(guesses, now);
        if (page.where() == Where.DOOR) {
            atDoor(decision);
        } else {
            if (tries.keepAlive(decision)) {
                page().act(new Act.Touched());
            }
            new Doing(page(), now, page.answers(), speaking)
                    .of(decision)
                    .ifPresentOrElse(this::answer, this::listenOn);
        }
    }

    /// Words that are not meant for her are answered by nothing; anything else begins the visit.
    private void atDoor(Decision decision) {
        if (Meant.atDoor(decision)) {
            page().act(new Act.Begin());
            brought = new Doing(page(), page.situation(), page.answers(), speaking).of(decision);
        } else {
            listen();
        }
    }

    private void answer(Answer given) {
        answer = Optional.of(given);
        say(given.aloud());
    }
}
