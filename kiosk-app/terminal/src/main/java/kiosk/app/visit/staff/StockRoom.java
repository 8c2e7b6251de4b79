package kiosk.app.visit.staff;

import java.util.List;
import java.util.Optional;
import kiosk.app.visit.staff.StaffLog.Deed;
import kiosk.app.visit.staff.StaffPlace.Banner;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.app.visit.staff.StaffPlace.StockRow;

/// The ledger of blanks.
final class StockRoom implements Room {
    private static final int MOST = 100_000;
    private static final int REASON_MOST = 40;

    private final StaffHall hall;
    private final StockBook book;
    private List<StockRow> rows = List.of();

    StockRoom(StaffHall hall) {
        this.hall = hall;
        this.book = new StockBook(hall.ports());
    }

    @Override
    public void enter() {
        hall.work(book::rows, found -> rows = found);
    }

    @Override
    public StaffPlace place(Banner banner, Optional<Notice> notice) {
        return new StaffPlace.Stock(banner, notice, rows);
    }

    @Override
    public void act(StaffAct act) {
        switch (act) {
            case StaffAct.StockCounted(String kind, int left) -> write(kind, "counted", left, "");
            case StaffAct.StockAdded(String kind, int pieces) when pieces > 0 ->
                    write(kind, "added", pieces, "");
            case StaffAct.StockSpoiled(String kind, int pieces, String reason) when pieces > 0 ->
                    write(kind, "spoiled", pieces, reason);
            default -> {
                // Does not fit this page.
            }
        }
    }

    private void write(String kind, String what, int pieces, String reason) {
        if (pieces < 0 || pieces > MOST || !book.knows(kind)) {
            return;
        }
        String no = hall.staffNo();
        String words = reason.replaceAll("\\p{Cntrl}", " ").strip();
        String said =
                (what
                                + " "
                                + pieces
                                + " "
                                + words.substring(0, Math.min(words.length(), REASON_MOST)))
                        .strip();
        StaffLog log = hall.log();
        hall.work(
                () -> {
                    log.write(
                            Deed.of("stock", no, kind, said),
                            StockBook.line(log, kind, what, pieces));
                    return book.rows();
                },
                now -> {
                    rows = now;
                    hall.say(true, StaffWords.WRITTEN);
                });
    }
}
