package kiosk.app.visit;

import java.util.Map;
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
        CertifiedCalls calls =
                CertifiedCalls.asked(
                        counter.ports(),
                        Calls.Asker.of(counter.file()),
                        page.calls(),
                        counter.sitting().certificates());
        counter.effect(calls::make, this::answered);
    }

    private void answered(CertifiedCalls.Results results) {
        asking = false;
        answers = results.answers();
        Certificates certificates = counter.sitting().certificates();
        results.keep().forEach(certificates::keep);
        results.gone().keySet().forEach(certificates::drop);
        if (!results.gone().isEmpty()) {
            counter.show(new Scene.Work.NoLonger(results.gone().values().iterator().next()));
        } else if (answers.values().stream().anyMatch(CallResult.Unavailable.class::isInstance)) {
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
