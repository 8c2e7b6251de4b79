package kiosk.app.visit;

import kiosk.matter.Page;

/// What the customer's side makes of the page a case stands at.
final class CasePlaces {

    private CasePlaces() {}

    /// Nobody is sent to a matter this outlet does not do.
    static Scene.Place licensed(Scene.Place place, Assortment assortment) {
        return place
                                instanceof
                                Scene.AtPage(
                                        Page.End(var frame, var take, var summary, var recommended),
                                        var problems,
                                        var work)
                        && !recommended.isEmpty()
                ? new Scene.AtPage(
                        new Page.End(
                                frame,
                                take,
                                summary,
                                recommended.stream()
                                        .filter(one -> assortment.has(one.matter()))
                                        .toList()),
                        problems,
                        work)
                : place;
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
