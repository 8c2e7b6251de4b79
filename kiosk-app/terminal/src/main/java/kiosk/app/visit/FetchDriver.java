package kiosk.app.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.Event;
import kiosk.matter.Page;

/// Asks the departments of a fetch step, all at once, and says for whom we wait.
final class FetchDriver implements PageDriver {
    private static final int SLOW_AFTER_S = 2;

    private final Counter counter;
    private final Page.Fetch page;
    private int seconds;
    private boolean asking;

    FetchDriver(Counter counter, Page.Fetch page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        asking = true;
        counter.show(new Scene.Work.Asking(page.departments(), false));
        counter.effect(
                this::ask,
                results -> {
                    asking = false;
                    counter.apply(new Event.Fetched(page.frame().step(), results));
                });
    }

    private Map<String, CallResult> ask() {
        List<CompletableFuture<CallResult>> answers = new ArrayList<>();
        for (CallRequest call : page.calls()) {
            answers.add(
                    CompletableFuture.supplyAsync(
                            () -> Calls.result(counter.ports().central(), call),
                            counter.ports().effects()));
        }
        Map<String, CallResult> results = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            results.put(page.calls().get(i).id(), answers.get(i).join());
        }
        return results;
    }

    @Override
    public void tick() {
        if (asking && ++seconds == SLOW_AFTER_S) {
            counter.show(new Scene.Work.Asking(page.departments(), true));
        }
    }

    @Override
    public void act(Act act) {
        // Nothing to do but wait; back and stop are the desk's.
    }

    @Override
    public boolean busy() {
        return asking;
    }
}
