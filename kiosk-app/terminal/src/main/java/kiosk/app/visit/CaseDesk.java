package kiosk.app.visit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kiosk.device.Cancel;
import kiosk.matter.Event;
import kiosk.matter.Move;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.StoreException;

/// One case at the machine: the page it stands at, the page's driver, and what is under way.
///
/// Thread rule: the mailbox only, except [#showLater].
final class CaseDesk implements Counter {
    private final Floor floor;
    private final Sitting sitting;
    private final CaseFile file;
    private final Runnable leave;

    private Scene.Work work = new Scene.Work.None();
    private List<Move.Problem> problems = List.of();
    private Cancel cancel = new Cancel();
    private PageDriver driver;
    private int visitOfPage;
    private int caseEffects;
    private boolean left;

    /// The customer comes back to the page: what was agreed to may be taken back there.
    private boolean backwards;

    private Optional<PutAsideDriver> aside = Optional.empty();
    private Runnable whenFree = () -> {};

    CaseDesk(Floor floor, Sitting sitting, CaseFile file, Runnable leave) {
        this.floor = floor;
        this.sitting = sitting;
        this.file = file;
        this.leave = leave;
        this.driver = new InputDriver(this, file.journey().page());
    }

    void begin() {
        enter();
    }

    private void enter() {
        cancel.request();
        cancel = new Cancel();
        visitOfPage++;
        problems = List.of();
        work = new Scene.Work.None();
        Page page = file.journey().page();
        driver =
                switch (page) {
                    case Page.Guide guide -> new GuideDriver(this, guide);
                    case Page.Identify identify -> new IdentifyDriver(this, identify);
                    case Page.Consent consent
                            when !backwards && sitting.certificates().cover(consent) ->
                            new AgreedDriver(this, consent);
                    case Page.Fetch fetch -> new FetchDriver(this, fetch);
                    case Page.Pay pay -> new PayDriver(this, pay);
                    case Page.Submit submit -> new SubmitDriver(this, submit);
                    case Page.Materials materials -> new MaterialsDriver(this, materials);
                    case Page.HandIns handIns -> new BundleDriver(this, handIns);
                    case Page.Wait wait -> new WaitDriver(this, wait);
                    case Page.Print print -> new PrintDriver(this, print);
                    case Page.Stopped stopped -> new StoppedDriver(this, stopped);
                    default -> new InputDriver(this, page);
                };
        backwards = false;
        driver.enter();
        floor.changed();
    }

    /// Lays the case aside, where it may be: nothing else is done with it here.
    private void putAside(Optional<String> signer) {
        if (mayPutAside()) {
            PutAsideDriver next = new PutAsideDriver(this, signer, this::notKept);
            visitOfPage++;
            aside = Optional.of(next);
            driver = next;
            next.enter();
        } else if (aside.isEmpty() && caseEffects == 0) {
            sayNotKept();
        }
    }

    /// Back at the page where it stood, and told why.
    private void notKept() {
        aside = Optional.empty();
        backwards = true;
        enter();
        sayNotKept();
    }

    private void sayNotKept() {
        problems =
                List.of(
                        new Move.Problem(
                                "",
                                Texts.of(
                                        "这件事到这一步不能先存着，请接着办，或找工作人员",
                                        "This cannot be kept for later here. Go on, or ask our"
                                                + " staff")));
        floor.changed();
    }

    /// Whether the matter keeps drafts and stands where one may be made.
    boolean mayPutAside() {
        Ports ports = floor.ports();
        return aside.isEmpty()
                && caseEffects == 0
                && !file.journey().matter().takesMoney()
                && file.journey()
                        .draft(ports.terminal().owners()::person, ports.central().now())
                        .isPresent();
    }

    Scene.Place place() {
        if (aside.isPresent()) {
            return aside.get().place(work);
        }
        Page page =
                switch (file.journey().page()) {
                    case Page.End end ->
                            new Page.End(
                                    end.frame(),
                                    Belongings.of(this, end.take()),
                                    end.summary(),
                                    end.recommended());
                    case Page.Consent consent ->
                            sitting.certificates().noted(consent, ports().terminal().zone());
                    case Page other -> other;
                };
        return new Scene.AtPage(page, problems, work);
    }

    PageDriver driver() {
        return driver;
    }

    void act(Act act) {
        if (left) {
            return;
        }
        String step = file.journey().page().frame().step();
        if (aside.isPresent()) {
            driver.act(act);
            return;
        }
        switch (act) {
            case Act.SaveDraft() -> putAside(Optional.empty());
            case Act.SignElsewhere(String signer) -> putAside(Optional.of(signer));
            case Act.Back() when caseEffects == 0 -> goBack(new Event.WentBack(step));
            case Act.EditStep(String target) when caseEffects == 0 ->
                    goBack(new Event.WentTo(step, target));
            default -> driver.act(act);
        }
    }

    private void goBack(Event event) {
        backwards = true;
        apply(event);
        backwards = false;
    }

    /// The desk broke: stops what can be stopped without asking the page, which may be what broke;
    /// `then` runs when no effect of the case is under way.
    void abandon(Runnable then) {
        left = true;
        cancel.request();
        whenNothingRuns(then);
    }

    private void whenNothingRuns(Runnable then) {
        if (caseEffects == 0) {
            then.run();
        } else {
            whenFree = then;
        }
    }

    /// Stops everything that can be stopped; `then` runs when no effect of the case is under way.
    void close(Runnable then) {
        left = true;
        driver.act(new Act.LeaveWait());
        cancel.request();
        whenNothingRuns(then);
    }

    boolean paid() {
        return file.journey().events().stream().anyMatch(Event.Paid.class::isInstance);
    }

    @Override
    public Ports ports() {
        return floor.ports();
    }

    @Override
    public CaseFile file() {
        return file;
    }

    @Override
    public Sitting sitting() {
        return sitting;
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }

    @Override
    public void show(Scene.Work next) {
        work = next;
        floor.changed();
    }

    @Override
    public void showLater(Scene.Work next) {
        int page = visitOfPage;
        floor.post(() -> {
            if (page == visitOfPage) {
                show(next);
            }
        });
    }

    @Override
    public <T> void effect(Callable<T> task, Consumer<T> then) {
        int page = visitOfPage;
        floor.outside(
                task,
                result -> {
                    if (page == visitOfPage && !left) {
                        then.accept(result);
                    }
                });
    }

    @Override
    public <T> void caseEffect(Callable<T> task, Consumer<T> then) {
        caseEffects++;
        floor.outside(() -> perform(task), result -> effectDone(result, then));
    }

    /// Trouble is carried into the mailbox, where it is counted down and the visit is ended.
    private static <T> Ended<T> perform(Callable<T> task) {
        try {
            return new Ended.Done<>(task.call());
        } catch (Exception trouble) {
            // The environment broke or a bug: both end the visit at one place.
            return new Ended.Broke<>(trouble);
        }
    }

    private sealed interface Ended<T> {
        record Done<T>(T value) implements Ended<T> {}

        record Broke<T>(Exception trouble) implements Ended<T> {}
    }

    private <T> void effectDone(Ended<T> result, Consumer<T> then) {
        caseEffects--;
        try {
            switch (result) {
                case Ended.Done<T>(T value) -> then.accept(value);
                case Ended.Broke<T>(Exception trouble) -> floor.broken(trouble);
            }
        } finally {
            if (left && caseEffects == 0) {
                Runnable free = whenFree;
                whenFree = () -> {};
                free.run();
            }
        }
    }

    @Override
    public Move apply(Event event) {
        Move move;
        try {
            move = file.apply(event);
        } catch (StoreException trouble) {
            floor.broken(trouble);
            return new Move.Rejected(List.of());
        }
        switch (move) {
            case Move.Moved _ -> moved();
            case Move.Rejected(List<Move.Problem> why) -> {
                problems = why;
                floor.changed();
            }
        }
        return move;
    }

    @Override
    public void moved() {
        if (!left) {
            enter();
        }
    }

    @Override
    public void leave() {
        leave.run();
    }
}
