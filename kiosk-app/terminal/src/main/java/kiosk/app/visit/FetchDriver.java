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
import kiosk.matter.Texts;

/// Asks the departments of a fetch step, all at once, and says for whom we wait.
final class FetchDriver implements PageDriver {
    private static final int SLOW_AFTER_S = 2;

    private final Counter counter;
    private final Page.Fetch page;
    private int seconds;
    private boolean asking;
    private Map<String, CallResult> answers = Map.of();

    FetchDriver(Counter counter, Page.Fetch page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        asking = true;
        seconds = 0;
        counter.show(new Scene.Work.Asking(page.departments(), false));
        counter.effect(this::ask, this::answered);
    }

    private void answered(Map<String, CallResult> results) {
        asking = false;
        answers = results;
        if (results.values().stream().anyMatch(CallResult.Unavailable.class::isInstance)) {
            counter.show(
                    new Scene.Work.NoAnswer(
                            Texts.of(
                                    "办理部门暂时没有回应。您可以再试一次。",
                                    "No answer for the moment. You can try again.")));
        } else {
            goOn();
        }
    }

    /// With what has been answered: the matter says whether that is enough.
    private void goOn() {
        counter.apply(new Event.Fetched(page.frame().step(), answers));
    }

    private Map<String, CallResult> ask() {
        List<CompletableFuture<CallResult>> answers = new ArrayList<>();
        for (CallRequest call : page.calls()) {
            answers.add(
                    CompletableFuture.supplyAsync(
                            () -> Calls.result(counter.ports().central(), counter.file(), call),
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
        if (asking || !(act instanceof Act.Answer(Map<String, Object> values))) {
            return;
        }
        if ("again".equals(values.get("ask"))) {
            enter();
        } else if ("without".equals(values.get("ask"))) {
            goOn();
        }
    }

    @Override
    public boolean busy() {
        return asking;
    }
}
