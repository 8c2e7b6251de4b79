package kiosk.app.visit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Event;
import kiosk.matter.Page;

/// Waits for a department's decision as long as the step allows, or until the customer leaves.
final class WaitDriver implements PageDriver {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Counter counter;
    private final Page.Wait page;
    private int left;
    private boolean waiting = true;

    WaitDriver(Counter counter, Page.Wait page) {
        this.counter = counter;
        this.page = page;
        this.left = (int) page.most().toSeconds();
    }

    @Override
    public void enter() {
        counter.show(new Scene.Work.Deciding(left));
        counter.effect(this::await, this::came);
    }

    private Optional<Map<String, Object>> await() throws kiosk.sync.StoreException {
        Submissions submissions = new Submissions(counter.file());
        long end = counter.ports().pace().nanos() + page.most().toNanos();
        while (!counter.cancel().requested() && counter.ports().pace().nanos() < end) {
            Optional<Map<String, Object>> news = submissions.news();
            if (news.isPresent()) {
                return news;
            }
            counter.ports().pace().pause(LOOK);
        }
        return Optional.empty();
    }

    private void came(Optional<Map<String, Object>> news) {
        if (waiting) {
            waiting = false;
            go(
                    news.orElse(Map.of()),
                    news.isPresent() ? Event.Waited.Outcome.NEWS : Event.Waited.Outcome.TIME_OVER);
        }
    }

    private void go(Map<String, Object> news, Event.Waited.Outcome outcome) {
        counter.apply(new Event.Waited(page.frame().step(), news, outcome));
    }

    @Override
    public void tick() {
        if (waiting && left > 0) {
            left--;
            counter.show(new Scene.Work.Deciding(left));
        }
    }

    @Override
    public void act(Act act) {
        if (act instanceof Act.LeaveWait && page.mayLeave() && waiting) {
            waiting = false;
            go(Map.of(), Event.Waited.Outcome.LEFT);
        }
    }

    @Override
    public boolean busy() {
        return waiting;
    }
}
