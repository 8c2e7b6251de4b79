package kiosk.app.visit;

import java.util.HashMap;
import java.util.Map;
import kiosk.matter.Event;
import kiosk.matter.Journey;
import kiosk.matter.Page;

/// What the customer's side makes of the page a case stands at.
final class CasePlaces {

    private CasePlaces() {}

    /// The page of the case; where it is over, with what may come next.
    static Scene.Place shown(CaseDesk desk, Assortment assortment) {
        Scene.Place place = desk.place();
        if (!(place instanceof Scene.AtPage(Page page, var problems, Scene.Work.None _))) {
            return place;
        }
        Tips tips = new Tips(desk.ports(), assortment, desk.sitting());
        String matter = desk.file().journey().matter().id();
        ForYou next =
                switch (page) {
                    case Page.End end -> tips.after(matter, end.recommended());
                    case Page.Stopped stopped ->
                            new ForYou(
                                    ForYou.Standing.SILENT,
                                    tips.after(matter, stopped.recommended()).tips());
                    default -> ForYou.NOTHING;
                };
        return next.silent() ? place : new Scene.AtPage(page, problems, new Scene.Work.Next(next));
    }

    /// What the visit remembers of a case that is left: what was done is not offered again, and
    /// what was found to be due is.
    static void remember(CaseDesk desk) {
        Journey journey = desk.file().journey();
        if (!(journey.page() instanceof Page.End end)) {
            return;
        }
        String id = journey.matter().id();
        boolean profile =
                desk.ports().content().pack().profile().filter(m -> m.id().equals(id)).isPresent();
        if (profile && journey.events().stream().anyMatch(Event.Fetched.class::isInstance)) {
            desk.sitting().looked(end.recommended(), whole(journey));
        } else if (!profile && journey.events().stream().anyMatch(CasePlaces::done)) {
            desk.sitting().finished(id);
        }
    }

    /// Whether everybody answered, at the last time of asking.
    private static boolean whole(Journey journey) {
        Map<String, Event.Fetched> last = new HashMap<>();
        for (Event event : journey.events()) {
            if (event instanceof Event.Fetched fetched) {
                last.put(fetched.step(), fetched);
            }
        }
        return last.values().stream().allMatch(one -> LookingForYou.whole(one.results()));
    }

    private static boolean done(Event event) {
        return event instanceof Event.Submitted
                || event instanceof Event.Paid
                || event instanceof Event.Printed
                || event instanceof Event.CaseAccepted;
    }

    /// What is asked before the case is left: it may be kept where its matter allows that.
    static Shell.QuitQuestion question(CaseDesk desk) {
        Shell.QuitQuestion asked = desk.driver().quitQuestion(desk.paid());
        return asked == Shell.QuitQuestion.NOTHING_CHARGED && desk.mayPutAside()
                ? Shell.QuitQuestion.MAY_BE_KEPT
                : asked;
    }

    /// Whether nothing more is done with the case: another matter may begin.
    static boolean over(Scene.Place place) {
        return place instanceof Scene.PutAside
                || (place instanceof Scene.AtPage at
                        && (at.page() instanceof Page.End || at.page() instanceof Page.Stopped));
    }
}
