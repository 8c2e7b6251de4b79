package kiosk.app.tour;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kiosk.app.bench.Hands.Cable;
import kiosk.app.bench.Sheet;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.StaffBeside;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.matter.Page;

/// The outlet's day, as the handbook of staff tells it: open, help, refill, resolve, reprint,
/// close; then a second day whose books differ in three places.
final class StaffChapters {
    private static final String PAPER_DECISION = "3205821234567895";
    private static final String LOST_DECISION = "3205821234567896";
    private static final String ALTERED_DECISION = "3205821234567897";
    private static final String PLANTED_ORDER = "20260101090000009999";
    private static final long PLANTED_FEN = 8_800;
    private static final long ALTERED_FEN = 12_345;
    private static final Duration LONG_ENOUGH = Duration.ofMillis(3_600);

    private String receiptCode = "";

    List<Chapter> all() {
        return List.of(
                Chapter.of("staff open: sign in, self-test", StaffChapters::open),
                Chapter.of("blank stock, sound, test page", StaffChapters::stock),
                Chapter.paid("paper runs out during a print", this::paper),
                Chapter.of("help beside a customer", StaffChapters::beside),
                Chapter.paid("an unknown payment, stated by two", StaffChapters::unknownPayment),
                Chapter.of("reprint by check code", this::reprint),
                Chapter.of("out of service and back", StaffChapters::suspend),
                Chapter.of("day end, equal books", StaffChapters::equalDay),
                new Chapter("the next day's customers", 2, StaffChapters::nextDay),
                Chapter.of("day end, three differences", StaffChapters::differentDay));
    }

    private static void open(Visitor visitor) throws TourFailure {
        var staff = new StaffMember(visitor.in(Scene.Attract.class)).signInAfterAMistake();
        staff.go(StaffPage.SELF_TEST, StaffPlace.SelfTest.class);
        visitor.tap("#action-primary");
        staff.sees("the self-test's end", StaffPlace.SelfTest.class, test -> !test.running());
        staff.back().leave();
    }

    /// The roll is empty when the receipt is due; once it is filled, the customer's receipt comes
    /// out once, and staff write down the new roll.
    private void paper(Visitor visitor) throws TourFailure {
        Chapters.enter(visitor);
        var errand = Chapters.byNumber(PAPER_DECISION).paying("ecny", "type1");
        var manners = new Manners(visitor, errand);
        manners.walkTo(Work.Present.class);
        int before = receipts(visitor);
        visitor.hand("the roll is empty", h -> h.paper("printer", "out"));
        manners.walkTo(Work.PaperFailed.class);
        if (receipts(visitor) != before) {
            throw new TourFailure("a receipt came out of an empty roll");
        }
        visitor.hand("a new roll", h -> h.paper("printer", "ok"));
        visitor.await("the paper", Chapters::paperOut).look();
        if (visitor.scene().place() instanceof Scene.AtPage at
                && at.work() instanceof Work.PaperOut(String _, String code)) {
            receiptCode = code.replace("-", "");
        }
        if (receipts(visitor) != before + 1) {
            throw new TourFailure("not exactly one receipt came out");
        }
        Chapters.goHome(visitor, manners);
        countRoll(visitor);
    }

    /// How many receipts, slips and test strips came out so far.
    private static int receipts(Visitor visitor) throws TourFailure {
        var count = new AtomicInteger();
        visitor.hand(
                "count what came out",
                h ->
                        count.set(
                                (int)
                                        h.sheets(0).stream()
                                                .filter(s -> s.kind() == Sheet.Kind.RECEIPT)
                                                .count()));
        return count.get();
    }

    private static void countRoll(Visitor visitor) throws TourFailure {
        var staff = new StaffMember(visitor).signIn();
        staff.go(StaffPage.PAPER, StaffPlace.Paper.class);
        visitor.tap("#replace-" + printer(visitor.scene()));
        visitor.view("staff-paper-new").tap("#quick-300").tap("#action-primary");
        staff.sees("the count", StaffPlace.Paper.class, page -> page.notice().isPresent());
        visitor.shot("staff-paper-counted");
        staff.back().leave();
    }

    private static String printer(Scene scene) throws TourFailure {
        if (scene.place() instanceof Scene.AtStaff(StaffPlace.Paper page)) {
            for (var device : page.printers()) {
                if (!device.kind().equals("a4Printer")) {
                    return device.name();
                }
            }
        }
        throw new TourFailure("no printer to be filled");
    }

    private static void beside(Visitor visitor) throws TourFailure {
        Chapters.enter(visitor);
        var manners = new Manners(visitor, Chapters.byNumber(Chapters.OTHER_DECISION));
        manners.walkTo(Page.Review.class);
        visitor.press("#staff-hold", LONG_ENOUGH);
        visitor.await("the question", scene -> beside(scene, StaffBeside.Asking.class));
        visitor.view("beside-question").tap("#beside-yes");
        visitor.await("the sign-in", scene -> beside(scene, StaffBeside.SigningIn.class));
        new StaffMember(visitor).signInBeside();
        visitor.await("the helper", scene -> beside(scene, StaffBeside.Helping.class));
        visitor.view("beside-helping").tap("#beside-end");
        visitor.await("nobody", scene -> beside(scene, StaffBeside.Nobody.class));
        Chapters.giveUp(visitor, manners);
    }

    private static boolean beside(Scene scene, Class<? extends StaffBeside> how) {
        return how.isInstance(scene.shell().beside());
    }

    /// The pad's cable goes while the bank is asked; the customer leaves, two people state the
    /// payment, and the pad agrees when it is back.
    private static void unknownPayment(Visitor visitor) throws TourFailure {
        Chapters.enter(visitor);
        var errand = Chapters.byNumber(LOST_DECISION).paying("ecny", "type1");
        var manners = new Manners(visitor, errand);
        manners.walkTo(Work.Confirming.class);
        visitor.hand("the pad's cable is out", h -> h.cable("pad", Cable.PULLED));
        manners.walkTo(Work.Unknown.class);
        visitor.await("half a minute", scene -> unknownFor(scene) >= 30);
        visitor.await("the leave", StaffChapters::mayLeave).view("pay-unknown-may-leave");
        visitor.tap("#action-primary");
        visitor.await("leaving", scene -> !(scene.place() instanceof Scene.AtPage));
        Chapters.goHome(visitor, manners);
        var staff = new StaffMember(visitor).signIn();
        visitor.tap("#go-unresolved");
        String order =
                staff.sees("the payment", StaffPlace.Money.class, at -> !at.unresolved().isEmpty())
                        .unresolved()
                        .getFirst()
                        .orderNo();
        visitor.tap("#ask-" + order);
        staff.sees("no answer", StaffPlace.Money.class, page -> page.notice().isPresent());
        visitor.shot("staff-money-still-unknown").tap("#resolve-" + order).tap("#state-paid");
        visitor.type("slip8842").view("staff-money-stated").tap("#action-primary");
        staff.colleagueSigns();
        staff.sees("the end", StaffPlace.Money.class, page -> page.unresolved().isEmpty());
        visitor.view("staff-money-resolved");
        visitor.hand("the pad's cable is in", h -> h.cable("pad", Cable.PLUGGED));
        staff.back().leave();
    }

    private static int unknownFor(Scene scene) {
        return scene.place() instanceof Scene.AtPage at
                        && at.work() instanceof Work.Unknown(int seconds, boolean _)
                ? seconds
                : 0;
    }

    private static boolean mayLeave(Scene scene) {
        return scene.place() instanceof Scene.AtPage at
                && at.work() instanceof Work.Unknown(int _, boolean leave)
                && leave;
    }

    private void reprint(Visitor visitor) throws TourFailure {
        var staff = new StaffMember(visitor).signIn();
        staff.go(StaffPage.REPRINT, StaffPlace.Reprint.class);
        int before = receipts(visitor);
        visitor.type(receiptCode).view("staff-reprint-code").tap("#action-primary");
        staff.sees("the reprint", StaffPlace.Reprint.class, page -> page.notice().isPresent());
        visitor.shot("staff-reprint-done");
        if (receipts(visitor) != before + 1) {
            throw new TourFailure("no second sheet came out");
        }
        staff.back().leave();
    }

    private static void stock(Visitor visitor) throws TourFailure {
        var staff = new StaffMember(visitor).signIn();
        staff.go(StaffPage.STOCK, StaffPlace.Stock.class);
        var row =
                staff.sees("the ledger", StaffPlace.Stock.class, page -> !page.rows().isEmpty())
                        .rows()
                        .getFirst();
        visitor.tap("#stock-" + row.kind()).tap("#entry-ADDED").type("100");
        visitor.view("staff-stock-added").tap("#action-primary");
        int left = row.left() + 100;
        staff.sees("the new stock", StaffPlace.Stock.class, page -> left(page, row.kind()) == left);
        visitor.tap("#stock-" + row.kind()).type(Integer.toString(left)).tap("#action-primary");
        staff.sees("the count", StaffPlace.Stock.class, page -> counted(page, row.kind()) == left);
        visitor.view("staff-stock-counted");
        staff.back().go(StaffPage.SETTINGS, StaffPlace.Settings.class);
        visitor.tap("#volume-minus").tap("#volume-plus");
        int before = receipts(visitor);
        var settings = staff.sees("the printers", StaffPlace.Settings.class, _ -> true);
        visitor.tap("#test-" + settings.printers().getFirst().name());
        staff.sees("the test page", StaffPlace.Settings.class, page -> page.notice().isPresent());
        visitor.shot("staff-settings-tested");
        if (receipts(visitor) != before + 1) {
            throw new TourFailure("no test strip came out");
        }
        staff.back().leave();
    }

    private static int left(StaffPlace.Stock page, String kind) {
        return row(page, kind).left();
    }

    private static int counted(StaffPlace.Stock page, String kind) {
        return row(page, kind).counted().orElse(-1);
    }

    private static StaffPlace.StockRow row(StaffPlace.Stock page, String kind) {
        return page.rows().stream().filter(r -> r.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static void suspend(Visitor visitor) throws TourFailure {
        var staff = new StaffMember(visitor).signIn();
        staff.go(StaffPage.SUSPEND, StaffPlace.Suspend.class);
        var reasons = staff.sees("reasons", StaffPlace.Suspend.class, _ -> true).reasons();
        visitor.tap("#reason-" + reasons.getFirst().key()).tap("#until-HALF_HOUR");
        visitor.view("staff-suspend-chosen").tap("#action-primary");
        staff.sees("it", StaffPlace.Suspend.class, page -> page.suspended().isPresent());
        staff.back().leave();
        visitor.in(Scene.Suspended.class).look();
        staff.signIn();
        visitor.tap("#action-resume");
        staff.sees("service", StaffPlace.Overview.class, page -> page.suspended().isEmpty());
        staff.leave();
        visitor.in(Scene.Attract.class);
    }

    private static void equalDay(Visitor visitor) throws TourFailure {
        var staff = new StaffMember(visitor).signIn();
        var compared = compare(visitor, staff);
        if (!compared.differences().isEmpty() || compared.unresolved() > 0) {
            throw new TourFailure(compared.differences().size() + " differences, expected none");
        }
        close(visitor, staff);
    }

    private static DayView.Compared compare(Visitor visitor, StaffMember staff) throws TourFailure {
        staff.go(StaffPage.DAY_END, StaffPlace.DayEnd.class);
        visitor.tap("#action-primary");
        return compared(staff, books -> true);
    }

    private static DayView.Compared compared(
            StaffMember staff, Predicate<DayView.Compared> condition) throws TourFailure {
        var page =
                staff.sees(
                        "the three books",
                        StaffPlace.DayEnd.class,
                        at ->
                                at.books() instanceof DayView.Compared books
                                        && condition.test(books));
        if (page.books() instanceof DayView.Compared books) {
            return books;
        }
        throw new TourFailure("the books were gone at once");
    }

    /// The colleague signs too, where something differs.
    private static void close(Visitor visitor, StaffMember staff) throws TourFailure {
        int before = receipts(visitor);
        visitor.tap("#action-primary");
        visitor.await("the close", scene -> closed(scene) || asksSecond(scene));
        if (asksSecond(visitor.scene())) {
            staff.colleagueSigns();
        }
        visitor.await("the close", StaffChapters::closed).look();
        if (receipts(visitor) != before + 1) {
            throw new TourFailure("not exactly one slip came out");
        }
        visitor.view("staff-day-closed");
        staff.back().leave();
    }

    private static boolean closed(Scene scene) {
        return scene.place() instanceof Scene.AtStaff(StaffPlace.DayEnd page)
                && page.books() instanceof DayView.Closed(var _, var _, var _, boolean printed)
                && printed;
    }

    private static boolean asksSecond(Scene scene) {
        return scene.place() instanceof Scene.AtStaff(StaffPlace.Second _);
    }

    /// Two fines are paid.
    private static void nextDay(Visitor visitor) throws TourFailure {
        for (String decision : List.of(Chapters.OTHER_DECISION, ALTERED_DECISION)) {
            Chapters.enter(visitor);
            var errand = Chapters.byNumber(decision).paying("card", "card");
            Chapters.goHome(visitor, new Manners(visitor, errand));
        }
    }

    /// Paid on the pad without a case, a case the pad does not know, and another amount.
    private static void differentDay(Visitor visitor) throws TourFailure {
        visitor.hand(
                "three differences are planted",
                h -> {
                    var paid =
                            h.state().payments().stream()
                                    .filter(payment -> payment.state().equals("PAID"))
                                    .toList();
                    h.forgetDebit(paid.get(paid.size() - 2).order());
                    h.alterDebit(paid.getLast().order(), ALTERED_FEN);
                    h.plantDebit(PLANTED_ORDER, PLANTED_FEN);
                });
        var staff = new StaffMember(visitor).signIn();
        var found = compare(visitor, staff).differences();
        if (found.size() != 3) {
            throw new TourFailure(found.size() + " differences found, expected 3");
        }
        visitor.view("staff-day-differences");
        var words = List.of("late", "amount", "refund");
        for (int i = 0; i < found.size(); i++) {
            String order = found.get(i).orderNo();
            visitor.tap("#explain-" + order);
            visitor.view("staff-day-explain").tap("#explain-" + words.get(i));
            compared(staff, books -> explained(books, order));
        }
        visitor.view("staff-day-explained");
        close(visitor, staff);
    }

    private static boolean explained(DayView.Compared books, String order) {
        return books.differences().stream()
                .anyMatch(d -> d.orderNo().equals(order) && d.explanation().isPresent());
    }
}
