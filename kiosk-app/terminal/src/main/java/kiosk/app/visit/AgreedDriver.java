package kiosk.app.visit;

import java.util.stream.Collectors;
import kiosk.matter.ConsentItem;
import kiosk.matter.Event;
import kiosk.matter.Page;

/// A consent to what was agreed to earlier in the visit for the same purpose: not asked again.
final class AgreedDriver implements PageDriver {
    private final Counter counter;
    private final Page.Consent page;

    AgreedDriver(Counter counter, Page.Consent page) {
        this.counter = counter;
        this.page = page;
    }

    @Override
    public void enter() {
        counter.apply(
                new Event.Consented(
                        page.frame().step(),
                        page.items().stream()
                                .map(ConsentItem::call)
                                .collect(Collectors.toSet())));
    }

    @Override
    public void act(Act act) {
        // Nothing is asked.
    }
}
