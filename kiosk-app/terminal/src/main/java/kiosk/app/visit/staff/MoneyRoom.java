package kiosk.app.visit.staff;

import java.util.List;
import java.util.Optional;
import kiosk.app.visit.Payments;
import kiosk.app.visit.Payments.Answer;
import kiosk.app.visit.Payments.Statement;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.Resolved;
import kiosk.app.visit.staff.StaffPlace.Unresolved;
import kiosk.sync.StoreException;

/// Payments nobody knows the outcome of: ask the pad again, or state it, two people together and
/// with evidence.
final class MoneyRoom implements Room {
    private static final int EVIDENCE_LEAST = 4;
    private static final int EVIDENCE_MOST = 60;

    private final StaffHall hall;
    private final Payments payments;
    private Books books = new Books(List.of(), List.of());
    private Optional<String> asking = Optional.empty();

    private record Books(List<Unresolved> open, List<Resolved> earlier) {}

    MoneyRoom(StaffHall hall, Premises premises) {
        this.hall = hall;
        this.payments = premises.payments();
    }

    @Override
    public void enter() {
        hall.work(this::look, now -> books = now);
    }

    private Books look() throws StoreException {
        return new Books(payments.open(), payments.earlier());
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Money(banner, notice, books.open(), books.earlier(), asking);
    }

    @Override
    public void act(StaffAct act) {
        if (asking.isPresent()) {
            return;
        }
        switch (act) {
            case StaffAct.AskAgain(String orderNo) when find(orderNo).isPresent() -> ask(orderNo);
            case StaffAct.Resolve(String orderNo, boolean paid, String evidence) ->
                    find(orderNo).ifPresent(p -> resolve(p, paid, clean(evidence)));
            default -> {
                // Does not fit this page.
            }
        }
    }

    private Optional<Unresolved> find(String orderNo) {
        return books.open().stream().filter(p -> p.orderNo().equals(orderNo)).findFirst();
    }

    private static String clean(String evidence) {
        String words = evidence.replaceAll("\\p{Cntrl}", " ").strip();
        return words.substring(0, Math.min(words.length(), EVIDENCE_MOST));
    }

    private record Asked(Answer answer, Books books) {}

    private void ask(String orderNo) {
        asking = Optional.of(orderNo);
        hall.changed();
        String no = hall.staffNo();
        hall.work(
                () -> {
                    Answer answer = payments.ask(orderNo);
                    hall.log().write(Deed.of("resolve", no, orderNo, "asked " + answer));
                    return new Asked(answer, look());
                },
                this::told);
    }

    private void told(Asked asked) {
        asking = Optional.empty();
        books = asked.books();
        switch (asked.answer()) {
            case PAID -> hall.say(true, StaffWords.IS_PAID);
            case NOT_PAID -> hall.say(true, StaffWords.NOT_PAID);
            case UNKNOWN -> hall.say(false, StaffWords.STILL_UNKNOWN);
            case OTHER_PAD -> hall.say(false, StaffWords.OTHER_PAD);
            case NOT_OPEN -> hall.say(false, StaffWords.NOT_OPEN);
        }
    }

    private void resolve(Unresolved payment, boolean paid, String evidence) {
        if (evidence.length() < EVIDENCE_LEAST) {
            return;
        }
        String no = hall.staffNo();
        hall.second(
                StaffWords.stating(payment.amountFen(), paid),
                second -> {
                    asking = Optional.of(payment.orderNo());
                    Statement said = new Statement(paid, evidence, no, second);
                    hall.work(
                            () -> new Asked(payments.state(payment.orderNo(), said), look()),
                            this::stated);
                });
    }

    private void stated(Asked asked) {
        asking = Optional.empty();
        books = asked.books();
        boolean done = asked.answer() == Answer.PAID || asked.answer() == Answer.NOT_PAID;
        hall.say(done, done ? StaffWords.STATED : StaffWords.NOT_OPEN);
    }
}
