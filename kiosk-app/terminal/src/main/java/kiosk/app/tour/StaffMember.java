package kiosk.app.tour;

import java.util.function.Predicate;
import kiosk.app.visit.Scene;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;

/// Somebody who works here: signs in, goes from page to page, signs beside a colleague.
final class StaffMember {
    /// The colleague, who leads; `packaging/conf/central.properties` has the hash.
    private static final String LEAD_NUMBER = "1002";

    private static final String LEAD_PIN = "135790";
    private static final String WRONG_PIN = "111111";

    private final Visitor visitor;

    StaffMember(Visitor visitor) {
        this.visitor = visitor;
    }

    /// From the greeting, or from the page that tells customers why nobody is served.
    StaffMember signIn() throws TourFailure {
        openDoor();
        pin(Manners.STAFF_PIN);
        return arrived(StaffPlace.Overview.class);
    }

    /// The first PIN is wrong.
    StaffMember signInAfterAMistake() throws TourFailure {
        openDoor();
        pin(WRONG_PIN);
        visitor.await("the refusal", scene -> at(scene, StaffPlace.SignIn.class, StaffMember::bad));
        visitor.look();
        if (at(visitor.scene(), StaffPlace.SignIn.class, StaffMember::asksNumber)) {
            number();
        }
        pin(Manners.STAFF_PIN);
        return arrived(StaffPlace.Overview.class);
    }

    private void openDoor() throws TourFailure {
        visitor.tap("#staff-door");
        arrived(StaffPlace.SignIn.class);
        number();
    }

    private void number() throws TourFailure {
        visitor.type(Manners.STAFF_NUMBER).tap("#action-primary");
        visitor.await(
                "the question for the PIN",
                scene -> at(scene, StaffPlace.SignIn.class, page -> !asksNumber(page)));
    }

    private void pin(String pin) throws TourFailure {
        visitor.type(pin).lookFilled().tap("#action-primary");
    }

    private static boolean asksNumber(StaffPlace.SignIn page) {
        return page.stage() == StaffPlace.SignIn.Stage.NUMBER;
    }

    private static boolean bad(StaffPlace.SignIn page) {
        return page.trouble() instanceof StaffPlace.SignIn.Trouble.Wrong;
    }

    /// Beside a customer, on the sheet over their page.
    StaffMember signInBeside() throws TourFailure {
        visitor.view("beside-number").type(Manners.STAFF_NUMBER).tap("#staff-confirm");
        visitor.view("beside-pin").type(Manners.STAFF_PIN).tap("#staff-confirm");
        return this;
    }

    /// The colleague signs.
    StaffMember colleagueSigns() throws TourFailure {
        arrived(StaffPlace.Second.class);
        visitor.type(LEAD_NUMBER).tap("#action-primary");
        visitor.type(LEAD_PIN).lookFilled().tap("#action-primary");
        visitor.await("signed", scene -> !at(scene, StaffPlace.Second.class, _ -> true));
        return this;
    }

    /// From the overview to this page.
    StaffMember go(StaffPage to, Class<? extends StaffPlace> page) throws TourFailure {
        visitor.tap("#go-" + to);
        return arrived(page);
    }

    /// Back to the overview.
    StaffMember back() throws TourFailure {
        visitor.tap("#action-back");
        return arrived(StaffPlace.Overview.class);
    }

    StaffMember arrived(Class<? extends StaffPlace> page) throws TourFailure {
        visitor.await(page.getSimpleName(), scene -> at(scene, page, _ -> true));
        visitor.look();
        return this;
    }

    /// Waits until this page says so.
    <P extends StaffPlace> P sees(String what, Class<P> page, Predicate<P> condition)
            throws TourFailure {
        visitor.await(what, scene -> at(scene, page, condition));
        visitor.look();
        if (visitor.scene().place() instanceof Scene.AtStaff(var now) && page.isInstance(now)) {
            return page.cast(now);
        }
        throw new TourFailure(what + " was gone at once");
    }

    /// Leaves the staff side.
    void leave() throws TourFailure {
        visitor.tap("#staff-exit");
        visitor.await("the customers' side", scene -> !(scene.place() instanceof Scene.AtStaff));
        visitor.look();
    }

    private static <P extends StaffPlace> boolean at(
            Scene scene, Class<P> page, Predicate<P> condition) {
        return scene.place() instanceof Scene.AtStaff(var now)
                && page.isInstance(now)
                && condition.test(page.cast(now));
    }
}
