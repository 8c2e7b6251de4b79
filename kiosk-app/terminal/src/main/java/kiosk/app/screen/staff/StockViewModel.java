package kiosk.app.screen.staff;

import java.util.Optional;
import kiosk.app.ui.Host;
import kiosk.app.visit.Shell;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.StockRow;

/// Which kind of blank, what is done about it, and how many.
final class StockViewModel extends StaffViewModel<StaffPlace.Stock> {

    /// What is written into the ledger.
    enum Entry {
        COUNTED,
        ADDED,
        SPOILED
    }

    /// Why blanks are spoiled.
    enum Reason {
        JAM,
        MISPRINT,
        DAMAGED,
        OTHER
    }

    private final Typed count = new Typed(6);
    private String kind = "";
    private Entry entry = Entry.COUNTED;
    private Reason reason = Reason.JAM;

    StockViewModel(Host host, StaffPlace.Stock place, Shell shell) {
        super(host, place, shell);
    }

    Optional<StockRow> chosen() {
        return place().rows().stream().filter(row -> row.kind().equals(kind)).findFirst();
    }

    Typed count() {
        return count;
    }

    Entry entry() {
        return entry;
    }

    Reason reason() {
        return reason;
    }

    void choose(String newKind) {
        kind = newKind;
        entry = Entry.COUNTED;
        count.clear();
        redraw();
    }

    void enter(Entry wanted) {
        entry = wanted;
        redraw();
    }

    void because(Reason wanted) {
        reason = wanted;
        redraw();
    }

    /// Writes it, when a number was typed; none counted is a number too.
    ///
    /// @param words of the reason
    void confirm(String words) {
        if (count.isEmpty() || (count.number() == 0 && entry != Entry.COUNTED)) {
            return;
        }
        int pieces = count.number();
        String of = kind;
        var what = entry;
        choose("");
        act(
                switch (what) {
                    case COUNTED -> new StaffAct.StockCounted(of, pieces);
                    case ADDED -> new StaffAct.StockAdded(of, pieces);
                    case SPOILED -> new StaffAct.StockSpoiled(of, pieces, words);
                });
    }

    @Override
    void back() {
        if (chosen().isPresent()) {
            choose("");
        } else {
            super.back();
        }
    }
}
