package kiosk.app.visit;

import java.time.Duration;
import java.util.Map;
import kiosk.matter.Event;
import kiosk.matter.Page;
import kiosk.sync.StoreException;

/// Hands the cases of a bundle in and shows each answer as it comes. Who does not want to wait may
/// go: the rest comes in the background, with the papers kept for their owner.
final class BundleDriver implements PageDriver {
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Counter counter;
    private final Page.HandIns page;
    private boolean waiting;

    BundleDriver(Counter counter, Page.HandIns page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        if (page.settled()) {
            counter.show(new Scene.Work.None());
        } else {
            counter.show(new Scene.Work.HandingIn());
            await(ANSWER);
        }
    }

    private void await(Duration atMost) {
        waiting = true;
        counter.caseEffect(
                () -> handIn(atMost),
                answered -> {
                    waiting = false;
                    if (answered) {
                        counter.moved();
                    } else {
                        counter.show(new Scene.Work.Unanswered());
                    }
                });
    }

    private boolean handIn(Duration atMost) throws StoreException {
        Submissions submissions = new Submissions(counter.file());
        submissions.handIn(page);
        return submissions.awaitAny(page, atMost);
    }

    @Override
    public void tick() {
        if (!waiting && !page.settled()) {
            await(Duration.ZERO);
        }
    }

    @Override
    public void act(Act act) {
        if (act instanceof Act.Answer && page.settled()) {
            counter.apply(new Event.Answered(page.frame().step(), Map.of()));
        }
    }

    @Override
    public boolean busy() {
        return waiting;
    }
}
