package kiosk.app.screen.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.DayView.Difference;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;

/// The day end: collect, explain what differs, close.
final class DayEndViewModel extends StaffViewModel<StaffPlace.DayEnd> {

    /// Explanations somebody else can use too; any other is typed.
    static final List<String> PREPARED = List.of("late", "amount", "checked", "refund");

    static final int LEAST_WORDS = 2;

    private final Typed words = new Typed(60);
    private String chosen = "";
    private boolean typing;

    DayEndViewModel(Host host, StaffPlace.DayEnd place, Shell shell) {
        super(host, place, shell);
    }

    /// The difference that is being explained.
    Optional<Difference> chosen() {
        return place().books() instanceof DayView.Compared compared
                ? compared.differences().stream()
                        .filter(difference -> difference.orderNo().equals(chosen))
                        .findFirst()
                : Optional.empty();
    }

    boolean typing() {
        return typing;
    }

    Typed words() {
        return words;
    }

    void choose(String orderNo) {
        chosen = orderNo;
        typing = false;
        words.clear();
        redraw();
    }

    void typeOwn() {
        typing = true;
        redraw();
    }

    void type(String key) {
        words.type(key.toUpperCase(Locale.ROOT));
    }

    void explain(String text) {
        if (text.length() >= LEAST_WORDS) {
            String orderNo = chosen;
            choose("");
            act(new StaffAct.Explain(orderNo, text));
        }
    }

    void collect() {
        act(new StaffAct.CollectDay());
    }

    void close() {
        act(new StaffAct.CloseDay());
    }

    void printSlip() {
        act(new StaffAct.PrintSlip());
    }

    @Override
    void back() {
        if (typing) {
            choose(chosen);
        } else if (chosen().isPresent()) {
            choose("");
        } else {
            super.back();
        }
    }
}
