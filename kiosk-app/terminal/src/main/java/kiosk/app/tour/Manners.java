package kiosk.app.tour;

import java.time.Duration;
import java.util.Optional;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.matter.IdWay;
import kiosk.matter.Page;
import kiosk.matter.Page.MaterialStanding;

/// How the visitor behaves on each kind of page: reads it, answers what the [Errand] says, goes on.
final class Manners {
    /// A member of staff of the demonstration; `packaging/conf/central.properties` has the hash.
    static final String STAFF_NUMBER = "1001";

    static final String STAFF_PIN = "246810";
    private static final Duration STANDS = Duration.ofSeconds(75);
    private static final Duration ACTED_AT_ONCE = Duration.ofMillis(700);

    /// So many letters find anything.
    private static final int WORDS = 16;

    private static final int SCREENS_MAX = 120;

    private final Visitor visitor;
    private final Errand errand;
    private int attempt;
    private boolean holding;

    Manners(Visitor visitor, Errand errand) {
        this.visitor = visitor;
        this.errand = errand;
    }

    /// Goes from page to page until this kind of place or page is up.
    void walkTo(Class<?> goal) throws TourFailure {
        for (int screens = 0; screens < SCREENS_MAX; screens++) {
            Sight here = visitor.sight();
            Scene now = visitor.look().scene();
            if (!Sight.of(now).equals(here)) {
                continue;
            }
            if (isAt(goal, now.place())) {
                return;
            }
            handle(now.place());
            if (!visitor.leaves(here, STANDS)) {
                throw new TourFailure("stayed at " + here + " for " + STANDS.toSeconds() + " s");
            }
        }
        throw new TourFailure("more than " + SCREENS_MAX + " screens and no end");
    }

    private static boolean isAt(Class<?> goal, Scene.Place place) {
        return goal.isInstance(place)
                || (place instanceof Scene.AtPage at
                        && (goal.isInstance(at.page()) || goal.isInstance(at.work())));
    }

    private void handle(Scene.Place place) throws TourFailure {
        switch (place) {
            case Scene.Attract _, Scene.Owned _ -> {
                // The chapters say what to do there.
            }
            case Scene.Identifying(Work work) -> identify(work);
            case Scene.Home _ -> begin(errand.matter());
            case Scene.AtPage at -> page(at);
            case Scene.Leaving leaving -> leave(leaving);
            case Scene.OutOfService(String code, var _) ->
                    throw new TourFailure("out of service: " + code);
            case Scene.PutAside _ -> next();
            case Scene.AtStaff _, Scene.Suspended _ ->
                    throw new TourFailure("the staff side is no part of a customer's visit");
        }
    }

    /// By its tile where that is to be seen, else by typing what it is called.
    private void begin(String matter) throws TourFailure {
        String tile = "#tile-" + matter;
        if (!visitor.sees(tile) && !visitor.hasNextPage(tile)) {
            visitor.tap("#search");
            visitor.type(matter.replace('-', ' ').substring(0, Math.min(matter.length(), WORDS)));
        }
        visitor.tap(tile);
    }

    private void page(Scene.AtPage at) throws TourFailure {
        if (!at.problems().isEmpty()) {
            throw new TourFailure(
                    "not accepted at " + visitor.sight() + ": " + at.problems().getFirst().field());
        }
        switch (at.page()) {
            case Page.Guide _, Page.Review _, Page.Consent _ -> next();
            case Page.Materials page -> papers(page, at.work());
            case Page.Place page -> place(page);
            case Page.Question page -> question(page);
            case Page.Identify _ -> identify(at.work());
            case Page.Form page -> form(page);
            case Page.Pick _, Page.Plot _ -> {
                visitor.tap("#option-" + errand.row());
                next();
            }
            case Page.Pay _ -> pay(at.work());
            case Page.Sign page when page.toRead() -> next();
            case Page.Sign _ -> {
                visitor.sign().lookFilled();
                next();
            }
            case Page.Print _ -> paper(at.work());
            case Page.Rate _ -> {
                visitor.tap("#rate-" + errand.rating()).lookFilled();
                next();
            }
            case Page.End _ -> next();
            case Page.Entries _, Page.Deliver _, Page.Video _, Page.HandIns _ ->
                    throw new TourFailure("the tour has no hands for " + visitor.sight());
            case Page.Stopped page ->
                    throw new TourFailure("stopped by " + page.condition() + ", not expected");
            case Page.Fetch _, Page.Submit _, Page.Wait _ -> askedAgain(at.work());
        }
    }

    private void next() throws TourFailure {
        visitor.tap("#action-primary");
    }

    /// Some choices act at once, some want to be confirmed.
    private void choose(String id) throws TourFailure {
        Sight here = visitor.sight();
        visitor.tap(id);
        if (!visitor.leaves(here, ACTED_AT_ONCE) && visitor.sees("#action-primary")) {
            next();
        }
    }

    private void question(Page.Question page) throws TourFailure {
        String value =
                errand.answer(page.field()).orElseGet(() -> page.options().getFirst().value());
        visitor.tap("#option-" + value);
        next();
    }

    /// The place that was named, level by level.
    private void place(Page.Place page) throws TourFailure {
        String code =
                errand.answer(page.field()).orElseThrow(() -> new TourFailure("nobody said where"));
        for (String at : page.divisions().way(page.within(), code)) {
            visitor.tap("#place-" + at);
        }
        next();
    }

    /// Papers that are wanted come from the phone, one after the other.
    private void papers(Page.Materials page, Work work) throws TourFailure {
        if (work instanceof Work.TakingFiles(Scene.Taking taking, boolean _)) {
            if (taking.files().isEmpty()) {
                Phone.send(taking.address());
                visitor.await("the file on the screen", Manners::fileCame).view("file-from-phone");
            }
            next();
            return;
        }
        Optional<Page.MaterialLine> wanted =
                page.items().stream()
                        .filter(item -> item.open().contains("upload"))
                        .filter(item -> item.standing().state() != MaterialStanding.State.PRESENT)
                        .findFirst();
        if (wanted.isEmpty()) {
            next();
            return;
        }
        visitor.tap("#ways-" + wanted.get().id());
        visitor.tap("#option-" + wanted.get().id() + "-upload");
    }

    private static boolean fileCame(Scene scene) {
        return scene.place() instanceof Scene.AtPage at
                && at.work() instanceof Work.TakingFiles(Scene.Taking taking, boolean _)
                && !taking.files().isEmpty();
    }

    private void askedAgain(Work work) throws TourFailure {
        if (work instanceof Work.NoAnswer) {
            throw new TourFailure("a department did not answer at " + visitor.sight());
        }
    }

    // ---- who

    private void identify(Work work) throws TourFailure {
        switch (work) {
            case Work.AwaitCard _ -> visitor.lay(errand.person());
            case Work.ChooseProof _ -> {
                visitor.forgetMessages();
                choose("#option-" + errand.way().name());
            }
            case Work.AwaitCode(_, boolean wrong, _) -> {
                if (wrong) {
                    throw new TourFailure("the one-time code was not accepted");
                }
                visitor.type(visitor.newCode()).lookFilled();
                next();
            }
            case Work.AwaitStaff(boolean wrong) -> staff(wrong);
            case Work.CardProblem _ -> throw new TourFailure("the card was not read");
            case Work.NoAnswer _ -> askedAgain(work);
            case Work.None _ -> way();
            default -> {
                // Being read, or asked for: wait.
            }
        }
    }

    /// Before the card: the page may offer several ways.
    private void way() throws TourFailure {
        IdWay wanted = errand.way();
        visitor.forgetMessages();
        if (visitor.sees("#option-" + wanted.name())) {
            choose("#option-" + wanted.name());
        }
    }

    private void staff(boolean wrong) throws TourFailure {
        if (wrong) {
            throw new TourFailure("staff number or PIN was not accepted");
        }
        visitor.type(STAFF_NUMBER);
        next();
        visitor.type(STAFF_PIN);
        next();
    }

    // ---- fields

    private void form(Page.Form page) throws TourFailure {
        for (Page.Field field : page.fields()) {
            Optional<String> answer = errand.answer(field.name());
            if (field.source().isPresent() || answer.isEmpty()) {
                continue;
            }
            if (visitor.sees("#field-" + field.name())) {
                visitor.tap("#field-" + field.name());
            }
            fill(field, answer.get());
        }
        visitor.lookFilled();
        next();
    }

    private void fill(Page.Field field, String answer) throws TourFailure {
        switch (field.kind()) {
            case YES_NO, CHOICE -> visitor.tap("#option-" + answer);
            case MONEY -> {
                boolean quick =
                        field.quickFen().stream().anyMatch(fen -> answer.equals("quick-" + fen));
                if (quick) {
                    visitor.tap("#" + answer);
                } else {
                    visitor.type(answer);
                }
            }
            case TEXT, DIGITS, ID_NUMBER, PHONE, BANK_CARD, PIN -> visitor.type(answer);
            case DATE -> visitor.tap("#date-day-minus"); // the day before the one offered
        }
    }

    // ---- money

    private void pay(Work work) throws TourFailure {
        switch (work) {
            case Work.ChooseMethod _ -> {
                letGo();
                choose("#option-" + errand.payment(attempt).method());
            }
            case Work.Present _ -> {
                visitor.hold(errand.payment(attempt).wallet());
                holding = true;
                attempt++;
            }
            case Work.BillRefused(String code, _) ->
                    throw new TourFailure("the bill was refused: " + code);
            default -> {
                // Reserved, confirmed, asked for: wait.
            }
        }
    }

    private void letGo() throws TourFailure {
        if (holding) {
            visitor.takeWallet();
            holding = false;
        }
    }

    // ---- paper and leaving

    private void paper(Work work) throws TourFailure {
        letGo();
        switch (work) {
            case Work.PaperOut _ -> next();
            case Work.PaperFailed _ -> throw new TourFailure("nothing was printed");
            default -> {
                // Being printed: wait.
            }
        }
    }

    private void leave(Scene.Leaving leaving) throws TourFailure {
        if (leaving.stillHere().contains("idCard")) {
            visitor.lift();
        }
        letGo();
        if (leaving.stillHere().isEmpty() && visitor.sees("#action-primary")) {
            next();
        }
    }
}
