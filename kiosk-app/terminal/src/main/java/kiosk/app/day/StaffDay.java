package kiosk.app.day;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kiosk.app.day.DayState.Book;
import kiosk.app.day.DayTotals.Sum;
import kiosk.app.visit.staff.DayDesk;
import kiosk.app.visit.staff.DayView;
import kiosk.matter.Texts;

/// The day's end as staff see it at the machine.
///
/// Thread rule: any thread; calls block, [#view] does not.
public final class StaffDay implements DayDesk {
    private final DayClose day;
    private final Map<String, DayItem> seen = new ConcurrentHashMap<>();
    private volatile boolean printed;

    /// Over this close.
    public StaffDay(DayClose day) {
        this.day = day;
    }

    @Override
    public DayView view() {
        return view(day.state());
    }

    @Override
    public void onChange(Runnable listener) {
        day.onChange(_ -> listener.run());
    }

    @Override
    public void enter() {
        day.next();
    }

    @Override
    public void collect() {
        day.begin();
    }

    @Override
    public void explain(String orderNo, String text, String staffNo) {
        day.explain(orderNo, text, staffNo);
    }

    @Override
    public boolean needsSecond() {
        return compared(day.state())
                .map(c -> c.needsSecond() || !c.differences().isEmpty() || !c.openItems().isEmpty())
                .orElseGet(() -> day.state() instanceof DayState.Trouble);
    }

    private static Optional<DayState.Compared> compared(DayState state) {
        return switch (state) {
            case DayState.Compared compared -> Optional.of(compared);
            case DayState.Trouble trouble -> trouble.before();
            default -> Optional.empty();
        };
    }

    @Override
    public void close(String staffNo, String secondNo) {
        printed = false;
        if (day.close(staffNo, secondNo) instanceof DayState.Closed) {
            seen.clear();
            printSlip();
        }
    }

    @Override
    public Optional<Texts> printSlip() {
        if (day.printSlip() instanceof DayState.Trouble(String _, Texts say, var _)) {
            return Optional.of(say);
        }
        printed = true;
        return Optional.empty();
    }

    private DayView view(DayState state) {
        return switch (state) {
            case DayState.NotBegun(var last) -> new DayView.NotBegun(last.map(this::closed));
            case DayState.Collecting(Book now) -> collecting(now);
            case DayState.Compared compared -> compared(compared);
            case DayState.Closing _ -> new DayView.Closing();
            case DayState.Closed closed -> closed(closed);
            case DayState.Trouble(String _, Texts say, var _) -> new DayView.Trouble(say);
        };
    }

    private DayView.Closed closed(DayState.Closed closed) {
        return new DayView.Closed(closed.slipNo(), closed.batchNo(), closed.at(), printed);
    }

    /// Books are read in the order of [Book]; those before the present one are here.
    private static DayView collecting(Book now) {
        Set<Book> here = EnumSet.noneOf(Book.class);
        for (Book book : Book.values()) {
            if (book.compareTo(now) < 0) {
                here.add(book);
            }
        }
        return new DayView.Collecting(
                here.contains(Book.PAD), here.contains(Book.JOURNAL), here.contains(Book.CENTRAL));
    }

    private DayView compared(DayState.Compared compared) {
        List<DayView.Difference> differences = new ArrayList<>();
        for (DayItem item : compared.differences()) {
            seen.put(item.orderNo(), item);
            differences.add(difference(item, Optional.empty()));
        }
        for (DayItem item : compared.openItems()) {
            seen.put(item.orderNo(), item);
            differences.add(difference(item, Optional.empty()));
        }
        for (DayState.Explained said : compared.explained()) {
            Optional.ofNullable(seen.get(said.orderNo()))
                    .ifPresent(item -> differences.add(difference(item, Optional.of(said.text()))));
        }
        return new DayView.Compared(
                compared.totals().stream().map(StaffDay::total).toList(),
                differences,
                compared.unresolved().size(),
                compared.centralReached());
    }

    private static DayView.Difference difference(DayItem item, Optional<String> explanation) {
        return new DayView.Difference(
                item.since().toString(),
                item.orderNo(),
                item.method(),
                boxed(item.amounts().pad()),
                boxed(item.amounts().journal()),
                boxed(item.amounts().central()),
                DayWords.kind(item.kind()),
                explanation);
    }

    private static Optional<Long> boxed(OptionalLong fen) {
        return fen.isPresent() ? Optional.of(fen.getAsLong()) : Optional.empty();
    }

    private static DayView.Total total(DayTotals totals) {
        Sum pad = totals.pad().orElse(Sum.NONE);
        Sum central = totals.central().orElse(Sum.NONE);
        return new DayView.Total(
                totals.method(),
                (int) pad.count(),
                pad.fen(),
                (int) totals.journal().count(),
                totals.journal().fen(),
                (int) central.count(),
                central.fen());
    }
}
