package kiosk.app.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kiosk.matter.CallResult;
import kiosk.matter.ConsentItem;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Matter;
import kiosk.matter.Move;
import kiosk.matter.Page;

/// Looks for what is due for the person who is here, if they agree: the pack's profile matter,
/// walked in memory only. Its consent stands in central's log of calls under the visit; what the
/// departments answer is written down nowhere.
///
/// Thread rule: the mailbox only.
final class LookingForYou {
    private final Front front;
    private final Runnable over;
    private Journey journey;
    private boolean whole = true;

    /// `over` runs when it is answered or refused.
    LookingForYou(Front front, Matter profile, Runnable over) {
        this.front = front;
        this.over = over;
        this.journey = profile.begin(CaseFile.facts(front.ports(), front.sitting().visitId()));
    }

    void begin() {
        go();
    }

    Scene.Place place(Scene.Work work) {
        Page page = journey.page();
        return new Scene.AtPage(
                page instanceof Page.Consent(var frame, var text, var items)
                        ? new Page.Consent(withWayBack(frame), text, items)
                        : page,
                List.of(),
                work);
    }

    /// Nothing has begun yet: back is the hall.
    private static Page.Frame withWayBack(Page.Frame frame) {
        return new Page.Frame(
                frame.step(),
                frame.matterName(),
                frame.title(),
                frame.number(),
                frame.of(),
                true,
                frame.speech());
    }

    void act(Act act) {
        if (act instanceof Act.Consent(boolean given)
                && journey.page() instanceof Page.Consent(var frame, var _, var items)) {
            if (given) {
                Set<String> calls =
                        items.stream().map(ConsentItem::call).collect(Collectors.toSet());
                apply(new Event.Consented(frame.step(), calls));
            } else {
                front.sitting().lookRefused();
                over.run();
            }
        }
    }

    private void apply(Event event) {
        if (journey.apply(event, front.ports().central().now()) instanceof Move.Moved(var next)) {
            journey = next;
            go();
        } else {
            unseen();
        }
    }

    private void go() {
        switch (journey.page()) {
            case Page.Identify page -> identified(page);
            case Page.Consent _ -> front.show(new Scene.Work.None());
            case Page.Fetch page -> {
                front.show(new Scene.Work.Asking(page.departments(), false));
                Calls.Asker visit =
                        new Calls.Asker(
                                front.sitting().visitId(), journey.matter().pack().toString());
                front.effect(
                        () -> Calls.all(front.ports(), visit, page.calls()),
                        results -> answered(page, results));
            }
            case Page.End page -> found(page.recommended());
            default -> unseen();
        }
    }

    private void identified(Page.Identify page) {
        front.sitting()
                .person()
                .ifPresentOrElse(
                        person ->
                                apply(
                                        new Event.Identified(
                                                page.frame().step(),
                                                page.who(),
                                                person.way(),
                                                person.level(),
                                                person.facts())),
                        this::unseen);
    }

    /// Silence of a department is not that nothing is due.
    private void answered(Page.Fetch page, Map<String, CallResult> results) {
        whole &= whole(results);
        apply(new Event.Fetched(page.frame().step(), results));
    }

    static boolean whole(Map<String, CallResult> results) {
        return results.values().stream().noneMatch(CallResult.Unavailable.class::isInstance);
    }

    /// It did not come to its end: nothing is known, which is not the same as nothing due.
    private void unseen() {
        whole = false;
        found(List.of());
    }

    private void found(List<Page.Recommendation> due) {
        front.sitting().looked(due, whole);
        over.run();
    }
}
