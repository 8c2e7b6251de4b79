package kiosk.app.visit;

import java.time.Duration;
import kiosk.matter.Page;

/// Hands the case in and waits a while for central; without an answer the journey goes on with the
/// submission queued, and the paper says so.
final class SubmitDriver implements PageDriver {
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Counter counter;
    private final Page.Submit page;
    private boolean handingIn = true;

    SubmitDriver(Counter counter, Page.Submit page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.HandingIn());
        counter.caseEffect(
                this::handIn,
                _ -> {
                    handingIn = false;
                    counter.moved();
                });
    }

    private boolean handIn() throws kiosk.sync.StoreException {
        Submissions submissions = new Submissions(counter.file());
        submissions.handIn(page);
        boolean answered = submissions.awaitAnswer(page.frame().step(), ANSWER);
        if (!answered) {
            submissions.goOnQueued(page.frame().step());
        }
        return answered;
    }

    @Override
    public void act(Act act) {
        // Handing in cannot be stopped.
    }

    @Override
    public boolean busy() {
        return handingIn;
    }
}
