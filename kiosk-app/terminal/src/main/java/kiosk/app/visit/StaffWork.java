package kiosk.app.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.app.visit.staff.Blanks;
import kiosk.app.visit.staff.DayFigures;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffJournal;
import kiosk.app.visit.staff.StaffJournal.Deed;
import kiosk.app.visit.staff.StaffPlace.Notice;
import kiosk.matter.Texts;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;

/// What staff do at the machine, each act written down before or with its effect.
///
/// Thread rule: blocking, one act at a time.
final class StaffWork {
    private static final String PAPER = "paper";
    private static final String STOCK = "stock";
    private static final int SHEETS_MAX = 5_000;
    private static final int PIECES_MAX = 100_000;
    private static final int TEXT_MAX = 200;
    private static final java.time.Duration REFRESH = java.time.Duration.ofSeconds(5);

    private final Ports ports;
    private final StaffJournal journal;
    private final Background background;

    StaffWork(Ports ports, StaffJournal journal, Background background) {
        this.ports = ports;
        this.journal = journal;
        this.background = background;
    }

    static Notice good(String zh, String en) {
        return new Notice(true, Texts.of(zh, en));
    }

    static Notice bad(String zh, String en) {
        return new Notice(false, Texts.of(zh, en));
    }

    Notice paper(String staffNo, String device, int sheets) throws StoreException {
        Optional<String> kind = kind(device);
        if (kind.isEmpty() || sheets < 1 || sheets > SHEETS_MAX) {
            return bad("张数不对，没有记下。", "That count does not fit. Nothing was noted.");
        }
        journal.write(
                Deed.of(staffNo, "paper", device, String.valueOf(sheets)),
                List.of(journal.fact(PAPER, kind.get(), Map.of("sheets", (long) sheets))),
                List.of());
        var status = ports.devices().needed(kind.get()).refresh(REFRESH);
        background.wake();
        return status.usable()
                ? good("已记下 " + sheets + " 张，打印机正常。", sheets + " sheets noted. The printer is ready.")
                : new Notice(false, PaperWords.say(status));
    }

    private Optional<String> kind(String device) {
        if (device.equals(ports.devices().receipts().name())) {
            return Optional.of(Blanks.RECEIPT_PRINTER);
        }
        return device.equals(ports.devices().pages().name())
                ? Optional.of(Blanks.PAGE_PRINTER)
                : Optional.empty();
    }

    Notice stock(String staffNo, String kind, String what, int pieces, String reason)
            throws StoreException {
        boolean fits =
                DayFigures.knowsBlank(kind)
                        && pieces >= (what.equals("counted") ? 0 : 1)
                        && pieces <= PIECES_MAX
                        && reason.length() <= TEXT_MAX;
        if (!fits) {
            return bad("数目不对，没有记下。", "That number does not fit. Nothing was noted.");
        }
        journal.write(
                Deed.of(staffNo, "stock", kind, what + " " + pieces),
                List.of(
                        journal.fact(
                                STOCK,
                                kind,
                                Map.of("what", what, "pieces", (long) pieces, "reason", reason))),
                List.of());
        return good("已记下。", "Noted.");
    }

    Notice askAgain(String staffNo, String orderNo) throws StoreException {
        background.round();
        Optional<Boolean> paid = outcome(orderNo);
        journal.write(
                Deed.of(
                        staffNo,
                        "resolve",
                        orderNo,
                        paid.map(p -> p ? "paid" : "notPaid").orElse("unknown")));
        return paid.map(p ->
                        p
                                ? good("查清了：已付款，办件继续完成。", "Found out: paid. The case is being completed.")
                                : good("查清了：没有付款。", "Found out: not paid."))
                .orElse(bad("终端仍没有结果，稍后自动再查。", "No answer yet; it is asked again by itself."));
    }

    Notice resolve(Deed deed, boolean paid, String evidence) throws StoreException {
        if (evidence.isBlank() || evidence.length() > TEXT_MAX) {
            return bad("请写凭据号。", "Please enter the evidence.");
        }
        journal.write(
                deed,
                List.of(
                        journal.fact(
                                Statements.EFFECT,
                                deed.subject(),
                                Map.of(
                                        "paid", paid,
                                        "evidence", evidence,
                                        "staffNo", deed.staffNo(),
                                        "secondNo", deed.secondNo().orElse("")))),
                List.of());
        background.round();
        return outcome(deed.subject())
                .map(done ->
                        done == paid
                                ? good("已按两人认定处理。", "Settled as two people stated.")
                                : good("终端给出了相反的结果，以终端为准。", "The pad said otherwise; the pad counts."))
                .orElse(good("认定已记下，马上处理。", "Noted; it is being settled."));
    }

    private Optional<Boolean> outcome(String orderNo) throws StoreException {
        return ports.store().entriesOf(Bills.PAY, orderNo).stream()
                .filter(line -> line.phase() == Phase.OUTCOME)
                .findFirst()
                .map(line -> Boolean.TRUE.equals(Json.read(line.body()).get("paid")));
    }

    Notice reprint(String staffNo, String code) throws StoreException {
        Optional<Kept> kept = new Archive(ports).byCode(code.strip());
        if (kept.isEmpty()) {
            journal.write(Deed.of(staffNo, "reprint", code, "notFound"));
            return bad("没有找到这个校验码的文件。", "No document has this check code.");
        }
        Press.Result result =
                new Press(ports, "staff", kept.get().frame().caseId())
                        .print(kept.get().onPaper());
        boolean out = result instanceof Press.Result.OnPaper;
        journal.write(
                new Deed(
                        staffNo,
                        Optional.empty(),
                        "reprint",
                        code,
                        out ? "printed" : "failed",
                        kept.get().frame().caseId()));
        return result instanceof Press.Result.Failed(Texts say)
                ? new Notice(false, say)
                : good("已补打，票面标注“补打”。", "Printed again, marked as a reprint.");
    }

    Notice testPage(String staffNo, String device) throws StoreException {
        Optional<String> kind = kind(device);
        if (kind.isEmpty()) {
            return bad("没有这台打印机。", "There is no such printer.");
        }
        String template =
                kind.get().equals(Blanks.RECEIPT_PRINTER) ? "test-receipt" : "test-page";
        Instant now = ports.central().now();
        String code = "TEST-" + ports.ids().next();
        ports.store()
                .append(
                        List.of(),
                        List.of(),
                        List.of(
                                MachinePaper.keep(
                                        template,
                                        Map.of("staffNo", staffNo, "at", now.toString()),
                                        new Papers.Frame(
                                                "",
                                                Texts.of("测试", "Test"),
                                                code,
                                                "",
                                                "",
                                                now,
                                                Texts.BASE,
                                                false))));
        Optional<Texts> failed = new MachinePaper(ports).print(code);
        journal.write(
                Deed.of(staffNo, "testPage", device, failed.isEmpty() ? "printed" : "failed"));
        return failed.map(say -> new Notice(false, say))
                .orElse(good("测试页已打出。", "The test page came out."));
    }

    /// An act of the sound and light page that worked or did not.
    Notice sound(String staffNo, StaffAct act, boolean worked) throws StoreException {
        journal.write(
                Deed.of(
                        staffNo,
                        "sound",
                        act.getClass().getSimpleName(),
                        worked ? "done" : "failed"));
        return worked
                ? good("已调整。", "Done.")
                : bad("这台机器不能在这里调。", "This machine cannot be adjusted here.");
    }
}
