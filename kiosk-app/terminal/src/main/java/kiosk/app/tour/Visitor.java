package kiosk.app.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import kiosk.app.bench.DemoCentral;
import kiosk.app.bench.Hands;
import kiosk.app.visit.Scene;

/// Somebody at the machine: touches what is to be seen, waits for what comes, has cards and wallets
/// in hand, and takes a picture of each screen that was not seen before.
///
/// Thread rule: one thread, not the toolkit's.
final class Visitor implements PadKeys.Hand {
    /// A tap that leads on is timed up to this.
    private static final Duration NEXT_SCREEN = Duration.ofMillis(500);

    private static final Duration NODE = Duration.ofSeconds(15);
    private static final Duration SCENE = Duration.ofSeconds(60);
    private static final Duration AGAIN = Duration.ofMillis(40);
    private static final Duration CROSSED = Duration.ofMillis(280);
    private static final Duration OTHER_PAGE = Duration.ofMillis(600);

    private final Glass glass;
    private final SceneWatch watch;
    private final Hands hands;
    private final DemoCentral central;
    private final Diary diary;
    private final Set<String> pictured = new HashSet<>();
    private final Set<DemoCentral.Message> read = new HashSet<>();

    Visitor(Glass glass, SceneWatch watch, Hands hands, DemoCentral central, Diary diary) {
        this.glass = glass;
        this.watch = watch;
        this.hands = hands;
        this.central = central;
        this.diary = diary;
    }

    Scene scene() {
        return watch.scene();
    }

    Sight sight() {
        return Sight.of(scene());
    }

    // ---- fingers

    /// Touches the node with this id (`#tile-traffic-fine`), once it is there and at rest.
    Visitor tap(String id) throws TourFailure {
        Glass.Target target = restingAt(id);
        diary.step("tap " + id);
        Scene.Place before = scene().place();
        long begin = System.nanoTime();
        glass.touch(target.middle());
        boolean leads = id.equals("#action-primary") || id.startsWith("#tile-");
        if (leads && watch.await(() -> !scene().place().equals(before), NEXT_SCREEN, AGAIN)) {
            diary.touch(System.nanoTime() - begin);
        }
        return this;
    }

    /// Keeps a finger on it for as long as it takes.
    Visitor press(String id, Duration howLong) throws TourFailure {
        Glass.Target target = restingAt(id);
        diary.step("keep a finger on " + id);
        glass.press(target.middle());
        watch.await(() -> false, howLong, howLong);
        glass.release();
        return this;
    }

    /// Types with the keys of the pad that is up.
    Visitor type(String text) throws TourFailure {
        diary.step("type " + text.length() + " characters");
        new PadKeys(this).type(text);
        return this;
    }

    @Override
    public void touch(String id) throws TourFailure {
        glass.touch(restingAt(id).middle());
    }

    /// Writes a name on the signature pad.
    Visitor sign() throws TourFailure {
        Bounds pad = restingAt("#signature-pad").place();
        diary.step("sign");
        for (List<Point2D> stroke : Signature.on(pad)) {
            glass.stroke(stroke);
        }
        return this;
    }

    /// Whether something with this id could be touched now.
    @Override
    public boolean sees(String id) throws TourFailure {
        return glass.find(id).stream().anyMatch(Glass.Target::live);
    }

    /// Waits until exactly one such node can be touched and stands still; looks on the next pages
    /// of a list too.
    private Glass.Target restingAt(String id) throws TourFailure {
        var seen = new ArrayList<Glass.Target>();
        boolean there = watch.await(() -> rests(id, seen), OTHER_PAGE, AGAIN);
        for (int page = 0; !there && page < 6 && hasNextPage(id); page++) {
            glass.touch(restingAt("#page-next").middle());
            there = watch.await(() -> rests(id, seen), OTHER_PAGE, AGAIN);
        }
        if (!there && !watch.await(() -> rests(id, seen), NODE, AGAIN)) {
            throw new TourFailure(
                    id
                            + " was not there to be touched within "
                            + NODE.toSeconds()
                            + " s at "
                            + sight());
        }
        return seen.getLast();
    }

    /// Whether it stands on another page of the list that is up.
    boolean hasNextPage(String id) throws TourFailure {
        return !id.equals("#page-next")
                && glass.find(id).stream().anyMatch(target -> !target.shown())
                && sees("#page-next");
    }

    private boolean rests(String id, List<Glass.Target> seen) throws TourFailure {
        var live = glass.find(id).stream().filter(Glass.Target::live).toList();
        if (live.size() != 1) {
            seen.clear();
            return false;
        }
        Glass.Target now = live.getFirst();
        boolean still = !seen.isEmpty() && seen.getLast().sameAs(now);
        seen.add(now);
        return still;
    }

    // ---- eyes

    /// Waits for a scene of which this is true.
    Visitor await(String what, Predicate<Scene> condition) throws TourFailure {
        if (!watch.await(() -> condition.test(scene()), SCENE, AGAIN)) {
            throw new TourFailure(
                    what + " did not come within " + SCENE.toSeconds() + " s; still " + sight());
        }
        return this;
    }

    /// Waits for this kind of place.
    Visitor in(Class<? extends Scene.Place> place) throws TourFailure {
        return await(place.getSimpleName(), scene -> place.isInstance(scene.place()));
    }

    /// Waits until another screen than this one is up.
    ///
    /// @return false when it stayed
    boolean leaves(Sight from, Duration most) throws TourFailure {
        return watch.await(() -> !sight().equals(from), most, AGAIN);
    }

    /// Lets the screen come to rest, since a touch on a page that is being replaced goes nowhere,
    /// and takes a picture, unless it was taken before or is gone by then.
    Visitor look() throws TourFailure {
        Sight sight = sight();
        String key = matter() + sight + sight.manner();
        if (settles(sight) && pictured.add(key)) {
            shot(sight.fileName());
        }
        return this;
    }

    private String matter() {
        return scene().place() instanceof Scene.AtPage at
                ? at.page().frame().matterName().in(kiosk.matter.Texts.BASE)
                : "";
    }

    /// Lets a page that fades in come to rest.
    private boolean settles(Sight sight) throws TourFailure {
        long begin = System.nanoTime();
        watch.await(
                () ->
                        !sight().equals(sight)
                                || (System.nanoTime() - begin > CROSSED.toNanos() && glass.still()),
                NODE,
                AGAIN);
        return sight().equals(sight);
    }

    /// Takes a picture of this screen as it was filled in, unless it was taken before.
    Visitor lookFilled() throws TourFailure {
        Sight sight = sight();
        if (pictured.add("filled " + matter() + sight + sight.manner())) {
            shot(sight.fileName() + "-filled");
        }
        return this;
    }

    /// Takes a picture of what lies over or within this screen, once it is at rest.
    Visitor view(String name) throws TourFailure {
        settles(sight());
        return shot(name);
    }

    /// Takes a picture under this name.
    Visitor shot(String name) throws TourFailure {
        diary.screen(name, glass.picture());
        return this;
    }

    // ---- hands

    Visitor lay(String person) throws TourFailure {
        return hand("lay a card", h -> h.layCard(person));
    }

    Visitor lift() throws TourFailure {
        return hand("take the card", Hands::liftCard);
    }

    Visitor hold(String wallet) throws TourFailure {
        return hand("hold " + wallet + " to the pad", h -> h.tap(wallet));
    }

    Visitor takeWallet() throws TourFailure {
        return hand("take the wallet away", Hands::untap);
    }

    Visitor fault(String fault) throws TourFailure {
        return hand("the pad's next payment: " + fault, h -> h.padFault(fault, 1));
    }

    /// Something done at the simulated devices.
    @FunctionalInterface
    interface Hand {
        void by(Hands hands) throws IOException;
    }

    /// Does this at the devices.
    Visitor hand(String what, Hand hand) throws TourFailure {
        diary.step(what);
        try {
            hand.by(hands);
            return this;
        } catch (IOException e) {
            throw new TourFailure(what + ": " + e.getMessage(), e);
        }
    }

    // ---- phone

    /// Notes which messages are old.
    void forgetMessages() throws TourFailure {
        read.addAll(messages());
    }

    /// The one-time code of a new message.
    String newCode() throws TourFailure {
        boolean came = watch.await(() -> fresh().isPresent(), NODE, Duration.ofMillis(250));
        if (!came) {
            throw new TourFailure("no one-time code came within " + NODE.toSeconds() + " s");
        }
        var message = fresh().orElseThrow();
        read.add(message);
        return message.code();
    }

    private Optional<DemoCentral.Message> fresh() throws TourFailure {
        return messages().stream()
                .filter(message -> !message.code().isEmpty() && !read.contains(message))
                .findFirst();
    }

    private List<DemoCentral.Message> messages() throws TourFailure {
        try {
            return central.messages();
        } catch (IOException e) {
            throw new TourFailure("the simulated phones do not answer: " + e.getMessage(), e);
        }
    }
}
