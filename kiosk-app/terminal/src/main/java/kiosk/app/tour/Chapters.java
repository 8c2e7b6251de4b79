package kiosk.app.tour;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Shell;
import kiosk.matter.IdWay;
import kiosk.matter.Page;

/// What the visitor does, chapter by chapter. People, wallets and decisions are those of the demo
/// packs and of the simulated devices.
final class Chapters {
    private static final String FINE = "traffic-fine";
    private static final String CERTIFICATE = "social-insurance-certificate";
    private static final String FUND = "fund-rent-withdrawal";
    private static final String LATE_DECISION = "3205821234567890";
    private static final String DEAR_DECISION = "3205821234567893";
    private static final String SHORT_DECISION = "320582123456780";
    static final String OTHER_DECISION = "3205821234567892";
    private static final String OWN_CARD = "6222021102001234569";
    private static final String FROZEN_CARD = "6222021102001234577";

    private static final Duration NO_ANSWER = Duration.ofSeconds(4);

    private Chapters() {}

    static List<Chapter> all() {
        return Stream.concat(customers().stream(), new StaffChapters().all().stream()).toList();
    }

    private static List<Chapter> customers() {
        return List.of(
                Chapter.of("the hall: greeting, matters, search", Chapters::hall),
                Chapter.paid("a fine by number, with digital RMB", Chapters::fineByNumber),
                Chapter.of("the same fine again: paid already, reprint", Chapters::paidAlready),
                Chapter.paid("fines by ID card, in English, declined first", Chapters::fineByCard),
                Chapter.paid("a fine above the wallet's limit", Chapters::aboveLimit),
                Chapter.paid("a fine whose outcome stays unknown", Chapters::unknownOutcome),
                Chapter.of("a social insurance certificate", Chapters::certificate),
                Chapter.of("provident fund withdrawal, granted", Chapters::withdrawal),
                Chapter.of("provident fund withdrawal, refused", Chapters::refusal),
                Chapter.of("a refund, with papers from the phone", Chapters::fromThePhone),
                Chapter.of("my cases, after identifying anew", Chapters::myCases),
                Chapter.of("large type", Chapters::largeType),
                Chapter.of("high contrast", Chapters::highContrast),
                Chapter.of("calling staff", Chapters::callStaff));
    }

    /// Touches the greeting and stands in the hall.
    static Visitor enter(Visitor visitor) throws TourFailure {
        return enterBy(visitor, "#action-primary");
    }

    /// Comes in by this button of the greeting: language and look begin the visit too.
    private static Visitor enterBy(Visitor visitor, String button) throws TourFailure {
        visitor.in(Scene.Attract.class).look();
        Sight greeting = visitor.sight();
        visitor.tap(button);
        if (!visitor.leaves(greeting, NO_ANSWER)) {
            visitor.tap(button); // a touch while the page still fades in goes nowhere
        }
        return visitor.in(Scene.Home.class).look();
    }

    static void goHome(Visitor visitor, Manners manners) throws TourFailure {
        manners.walkTo(Scene.Attract.class);
        visitor.in(Scene.Attract.class);
    }

    /// Leaves from the hall.
    static void endAtHome(Visitor visitor) throws TourFailure {
        visitor.in(Scene.Home.class).tap("#action-back");
        visitor.await("leaving", scene -> !(scene.place() instanceof Scene.Home));
        goHome(visitor, new Manners(visitor, Errand.to(FINE)));
    }

    /// Leaves in the middle of a matter.
    static void giveUp(Visitor visitor, Manners manners) throws TourFailure {
        visitor.tap("#action-quit");
        visitor.await("the question", scene -> scene.shell().askedToQuit().isPresent());
        visitor.shot("quit").tap("#overlay-leave");
        visitor.await("leaving", scene -> !(scene.place() instanceof Scene.AtPage));
        goHome(visitor, manners);
    }

    private static void hall(Visitor visitor) throws TourFailure {
        enter(visitor);
        visitor.tap("#search").shot("search").type("fk");
        visitor.await("one found", scene -> finds(scene, FINE)).shot("search-found");
        // Until the words are gone, "back" takes them away instead of leaving.
        visitor.tap("#search-clear").await("the hall without words", Chapters::nothingTyped);
        visitor.tap("#search-close").look();
        endAtHome(visitor);
    }

    private static boolean nothingTyped(Scene scene) {
        return scene.place() instanceof Scene.Home home && home.query().isEmpty();
    }

    private static boolean finds(Scene scene, String matter) {
        return scene.place() instanceof Scene.Home home
                && !home.query().isEmpty()
                && home.found().stream().anyMatch(offer -> offer.matter().id().equals(matter));
    }

    private static void fineByNumber(Visitor visitor) throws TourFailure {
        enter(visitor);
        goHome(visitor, new Manners(visitor, byNumber(LATE_DECISION).paying("ecny", "type2")));
    }

    static Errand byNumber(String decision) {
        return Errand.to(FINE).answering("how", "byNumber").answering("decisionNo", decision);
    }

    private static void fromThePhone(Visitor visitor) throws TourFailure {
        enter(visitor);
        var errand =
                Errand.to("medical-reimbursement")
                        .as("zhang-san")
                        .proving(IdWay.ID_CARD_SMS_CODE)
                        .answering("kind", "outpatient")
                        .answering("place", "3101")
                        .answering("day", "yesterday")
                        .answering("totalFen", "320");
        goHome(visitor, new Manners(visitor, errand));
    }

    private static void paidAlready(Visitor visitor) throws TourFailure {
        enter(visitor);
        var manners = new Manners(visitor, byNumber(LATE_DECISION));
        manners.walkTo(Page.Stopped.class);
        visitor.await("the kept receipt", scene -> keptCode(scene) != null).look();
        visitor.tap("#reprint-" + keptCode(visitor.scene()));
        visitor.await("the paper", Chapters::paperOut).look().tap("#action-back");
        visitor.await("leaving", scene -> !(scene.place() instanceof Scene.AtPage));
        goHome(visitor, manners);
    }

    private static @org.jspecify.annotations.Nullable String keptCode(Scene scene) {
        return scene.place() instanceof Scene.AtPage at
                        && at.work() instanceof Scene.Work.ReceiptKept(String code)
                ? code
                : null;
    }

    static boolean paperOut(Scene scene) {
        return scene.place() instanceof Scene.AtPage at && at.work() instanceof Scene.Work.PaperOut;
    }

    private static void fineByCard(Visitor visitor) throws TourFailure {
        enterBy(visitor, "#toggle-language");
        visitor.fault("declineNext");
        var errand =
                Errand.to(FINE)
                        .as("zhang-san")
                        .proving(IdWay.ID_CARD_SMS_CODE)
                        .answering("how", "byMe")
                        .paying("ecny", "type2")
                        .paying("card", "card")
                        .rating(4);
        goHome(visitor, new Manners(visitor, errand));
    }

    private static void aboveLimit(Visitor visitor) throws TourFailure {
        enter(visitor);
        var errand = byNumber(DEAR_DECISION).paying("ecny", "type4").paying("card", "card");
        goHome(visitor, new Manners(visitor, errand));
    }

    private static void unknownOutcome(Visitor visitor) throws TourFailure {
        enter(visitor);
        visitor.fault("answerLost");
        goHome(visitor, new Manners(visitor, byNumber(SHORT_DECISION).paying("ecny", "type1")));
    }

    private static void certificate(Visitor visitor) throws TourFailure {
        enter(visitor);
        var errand =
                Errand.to(CERTIFICATE)
                        .as("ma-jianguo")
                        .proving(IdWay.ID_CARD_SMS_CODE)
                        .answering("period", "m24")
                        .answering("kind", "all");
        goHome(visitor, new Manners(visitor, errand));
    }

    private static void withdrawal(Visitor visitor) throws TourFailure {
        enter(visitor);
        var errand =
                rent("zhang-san", OWN_CARD)
                        .proving(IdWay.ID_CARD_STAFF_WITNESS)
                        .answering("amount", "quick-1000000");
        goHome(visitor, new Manners(visitor, errand));
    }

    private static Errand rent(String person, String card) {
        return Errand.to(FUND)
                .as(person)
                .answering("rentKind", "none")
                .answering("married", "false")
                .answering("card", card);
    }

    private static void refusal(Visitor visitor) throws TourFailure {
        enter(visitor);
        var errand =
                rent("ouyang-li", FROZEN_CARD)
                        .proving(IdWay.ID_CARD_SMS_CODE)
                        .answering("amount", "quick-500000")
                        .rating(3);
        goHome(visitor, new Manners(visitor, errand));
    }

    private static void myCases(Visitor visitor) throws TourFailure {
        enter(visitor);
        visitor.tap("#action-primary").in(Scene.Identifying.class);
        var manners =
                new Manners(
                        visitor, Errand.to(FINE).as("zhang-san").proving(IdWay.ID_CARD_SMS_CODE));
        manners.walkTo(Scene.Owned.class);
        visitor.tap("#action-back");
        endAtHome(visitor);
    }

    private static void largeType(Visitor visitor) throws TourFailure {
        enterBy(visitor, "#toggle-elder");
        var manners = new Manners(visitor, byNumber(OTHER_DECISION));
        manners.walkTo(Page.Review.class);
        giveUp(visitor, manners);
    }

    private static void highContrast(Visitor visitor) throws TourFailure {
        enterBy(visitor, "#toggle-contrast");
        var manners = new Manners(visitor, byNumber(OTHER_DECISION));
        manners.walkTo(Page.Review.class);
        giveUp(visitor, manners);
    }

    private static void callStaff(Visitor visitor) throws TourFailure {
        enter(visitor);
        visitor.tap("#action-staff");
        visitor.await(
                        "the call at central",
                        scene ->
                                scene.shell().staffCall()
                                                instanceof Shell.StaffCall.Calling(boolean arrived)
                                        && arrived)
                .shot("staff-called");
        endAtHome(visitor);
    }
}
