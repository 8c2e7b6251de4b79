package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kiosk.app.visit.Scene;
import kiosk.app.visit.Scene.Work;
import kiosk.app.visit.staff.DayView;
import kiosk.app.visit.staff.StaffAct;
import kiosk.app.visit.staff.StaffPage;
import kiosk.app.visit.staff.StaffPlace;
import kiosk.app.visit.staff.StaffPlace.DeviceRow;
import kiosk.app.visit.staff.StaffPlace.Money;
import kiosk.app.visit.staff.StaffPlace.Paper;
import kiosk.app.visit.staff.StaffPlace.Stock;
import kiosk.app.visit.staff.StaffPlace.StockRow;
import kiosk.device.DeviceStatus.Condition;
import kiosk.device.sim.pad.SimulatedPad.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What staff does at the machine: paper, stock, money, documents, the day's end.
class StaffWorkTest {
    private static final String RECEIPTS = "receipt-printer";

    @TempDir Path folder;
    private StaffTown town;

    @BeforeEach
    void open() throws Exception {
        town = new StaffTown(folder);
        town.sendRoster();
    }

    private static DeviceRow row(List<DeviceRow> rows) {
        return rows.stream().filter(r -> r.name().equals(RECEIPTS)).findFirst().orElseThrow();
    }

    private DeviceRow receiptPrinter() {
        return row(town.at(StaffPage.PAPER, Paper.class).printers());
    }

    private static Work work(Scene scene) {
        return scene.place() instanceof Scene.AtPage(var _, var _, Work work)
                ? work
                : new Work.None();
    }

    /// The debit is done, the power goes before the pad's answer, and the pad stays unplugged.
    private String payWithoutAnswer() {
        town.whenPresented =
                () -> {
                    town.whenPresented = () -> {};
                    town.terminal.pad().fail(Fault.ANSWER_LOST, 1);
                    town.time.after(
                            Duration.ofSeconds(4),
                            () -> {
                                throw new PowerCut("after the debit");
                            });
                };
        assertThatThrownBy(() -> town.customer(_ -> false)).isInstanceOf(PowerCut.class);
        assertThat(town.terminal.pad().ledger().debits()).isOne();
        town.terminal.restart();
        town.terminal.unplugPad();
        town.enter();
        return town.at(StaffPage.MONEY, Money.class).unresolved().getFirst().orderNo();
    }

    private void state(String orderNo, boolean paid) {
        town.act(new StaffAct.Resolve(orderNo, paid, "BANK 4711"));
    }

    /// Another pad is put on the cable, or one that was there before.
    private void swapPad(String serial) {
        town.terminal.unplugPad();
        town.terminal.pad().replace(serial);
        town.terminal.plugPad();
    }

    /// The pad is asked again for what people stated.
    private void nextRound() {
        town.time.pause(Duration.ofSeconds(40));
        town.terminal.background().round();
    }

    @Test
    void theDayInFigures() {
        town.customer(_ -> false);
        town.terminal.settle(Duration.ofMinutes(1));
        town.enter();
        StaffPlace.Overview page = town.place(StaffPlace.Overview.class);
        assertThat(page.today().cases()).isOne();
        assertThat(page.today().completed()).isOne();
        assertThat(page.today().payments()).isOne();
        assertThat(page.today().paidFen()).isPositive();
        assertThat(row(page.devices()).usedToday()).isOne();
        assertThat(page.unresolved()).isEmpty();
    }

    @Test
    void replacedPaperIsCountedDownByEachPrint() {
        town.enter();
        assertThat(receiptPrinter().remaining()).isEmpty();
        town.act(new StaffAct.PaperReplaced(RECEIPTS, 31));
        Paper page = town.place(Paper.class);
        assertThat(row(page.printers()).remaining()).contains(31);
        assertThat(page.notice()).hasValueSatisfying(n -> assertThat(n.good()).isTrue());
        town.at(StaffPage.SETTINGS, StaffPlace.Settings.class);
        town.act(new StaffAct.TestPage(RECEIPTS));
        town.act(new StaffAct.TestPage(RECEIPTS));
        assertThat(receiptPrinter().remaining()).contains(29);
        assertThat(receiptPrinter().conditions()).contains(Condition.PAPER_LOW);
        assertThat(receiptPrinter().todo()).isPresent();
        town.terminal.central().network(false);
        town.seconds(70);
        assertThat(town.waiting("alert.raised"))
                .singleElement()
                .satisfies(a -> assertThat(a).containsEntry("code", "paper.low"));
        town.terminal.restart();
        town.enter();
        assertThat(receiptPrinter().remaining()).contains(29);
    }

    @Test
    void aPowerCutAtThePaperActDoublesNothing() {
        town.enter();
        town.at(StaffPage.PAPER, Paper.class);
        town.terminal.power().cutAt(Integer.toString(town.terminal.power().appends() + 1));
        assertThatThrownBy(() -> town.act(new StaffAct.PaperReplaced(RECEIPTS, 300)))
                .isInstanceOf(PowerCut.class);
        town.terminal.restart();
        town.terminal.central().network(false);
        town.enter();
        assertThat(receiptPrinter().remaining()).contains(300);
        assertThat(town.journal("paper")).hasSize(1);
        assertThat(town.waiting("staff.act"))
                .filteredOn(d -> "paper".equals(d.get("act")))
                .hasSize(1);
    }

    @Test
    void aRefillDuringAPrintLetsTheReceiptComeOutOnce() {
        town.whenPresented = () -> town.terminal.rollEndsAfter(40);
        town.customer(s -> work(s) instanceof Work.PaperFailed);
        assertThat(work(town.scene())).isInstanceOf(Work.PaperFailed.class);
        town.seconds(3);
        assertThat(work(town.scene())).isInstanceOf(Work.PaperFailed.class);
        town.terminal.printer("ok");
        int torn = town.terminal.receipts();
        town.seconds(2);
        assertThat(work(town.scene())).isInstanceOf(Work.PaperOut.class);
        assertThat(town.terminal.receipts()).isEqualTo(torn + 1);
        town.seconds(5);
        assertThat(town.terminal.receipts()).isEqualTo(torn + 1);
        assertThat(town.terminal.pad().ledger().debits()).isOne();
    }

    @Test
    void theStockLedgerCountsWhatWasReallyPrinted() {
        town.enter();
        town.at(StaffPage.STOCK, Stock.class);
        town.act(new StaffAct.StockCounted("receipt-blank", 500));
        town.time.pause(Duration.ofDays(1));
        town.enter();
        town.at(StaffPage.SETTINGS, StaffPlace.Settings.class);
        town.act(new StaffAct.TestPage(RECEIPTS));
        town.at(StaffPage.STOCK, Stock.class);
        town.act(new StaffAct.StockAdded("receipt-blank", 100));
        town.act(new StaffAct.StockSpoiled("receipt-blank", 2, "jam"));
        StockRow row = town.place(Stock.class).rows().getFirst();
        assertThat(row.opening()).isEqualTo(500);
        assertThat(row.added()).isEqualTo(100);
        assertThat(row.issued()).isOne();
        assertThat(row.spoiled()).isEqualTo(2);
        assertThat(row.left()).isEqualTo(597);
        assertThat(row.counted()).isEmpty();
        town.act(new StaffAct.StockCounted("receipt-blank", 590));
        town.time.pause(Duration.ofDays(1));
        town.at(StaffPage.STOCK, Stock.class);
        assertThat(town.place(Stock.class).rows().getFirst().opening()).isEqualTo(590);
    }

    @Test
    void askedAgainThePadAnswersAndTheCaseGoesOn() {
        String orderNo = payWithoutAnswer();
        town.act(new StaffAct.AskAgain(orderNo));
        assertThat(town.place(Money.class).notice())
                .hasValueSatisfying(n -> assertThat(n.good()).isFalse());
        town.terminal.plugPad();
        town.act(new StaffAct.AskAgain(orderNo));
        Money page = town.place(Money.class);
        assertThat(page.unresolved()).isEmpty();
        assertThat(page.resolved())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.paid()).isTrue();
                    assertThat(r.how()).isEqualTo("pad");
                });
        assertThat(town.terminal.settle(Duration.ofMinutes(1))).isZero();
        assertThat(town.terminal.pad().ledger().debits()).isOne();
    }

    @Test
    void anotherPadsWordIsNotTakenForAPaymentItNeverSaw() {
        String orderNo = payWithoutAnswer();
        String first = town.terminal.pad().ledger().serial();
        swapPad("OTHER");
        town.terminal.central().network(false);
        town.act(new StaffAct.AskAgain(orderNo));
        town.act(new StaffAct.AskAgain(orderNo));
        Money page = town.place(Money.class);
        assertThat(page.unresolved()).singleElement();
        assertThat(page.notice())
                .hasValueSatisfying(n -> assertThat(n.say().in("en")).contains("another pad"));
        assertThat(town.waiting("alert.raised"))
                .singleElement()
                .satisfies(a ->
                        assertThat(a)
                                .containsEntry("code", "payment.otherPad")
                                .containsEntry("subject", orderNo));
        town.terminal.central().network(true);
        assertThat(town.terminal.settle(Duration.ofMinutes(1))).as("the case waits").isOne();
        swapPad(first);
        town.act(new StaffAct.AskAgain(orderNo));
        assertThat(town.place(Money.class).resolved())
                .singleElement()
                .satisfies(r -> assertThat(r.paid()).isTrue());
        assertThat(town.terminal.settle(Duration.ofMinutes(1))).isZero();
        assertThat(town.terminal.pad().ledger().debits()).isOne();
    }

    @Test
    void aStatementIsNotContradictedByAnotherPad() {
        String orderNo = payWithoutAnswer();
        state(orderNo, true);
        town.second("1002", "135791");
        assertThat(town.place(Money.class).unresolved()).isEmpty();
        String first = town.terminal.pad().ledger().serial();
        town.terminal.central().network(false);
        swapPad("OTHER");
        nextRound();
        assertThat(town.journal("stated")).as("not confirmed, not contradicted").hasSize(1);
        assertThat(town.waiting("alert.raised")).isEmpty();
        swapPad(first);
        nextRound();
        assertThat(town.journal("stated")).hasSize(2);
        assertThat(town.waiting("alert.raised")).isEmpty();
    }

    @Test
    void twoPeopleStateAPaymentAndThePadContradictsLaterWithAnAlarm() {
        String orderNo = payWithoutAnswer();
        state(orderNo, false);
        assertThat(town.place(StaffPlace.Second.class).act().in("en")).contains("not paid");
        town.second("1001", "246810");
        town.second("1003", "112233");
        assertThat(town.place(StaffPlace.Second.class).trouble())
                .isInstanceOf(StaffPlace.SignIn.Trouble.Wrong.class);
        assertThat(town.journal("stated")).isEmpty();
        town.second("1002", "135791");
        assertThat(town.place(Money.class).resolved())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.paid()).isFalse();
                    assertThat(r.how()).isEqualTo("staff");
                    assertThat(r.evidence()).isEqualTo("BANK 4711");
                });
        town.terminal.central().network(false);
        town.terminal.plugPad();
        nextRound();
        nextRound();
        assertThat(town.waiting("alert.raised"))
                .singleElement()
                .satisfies(a ->
                        assertThat(a)
                                .containsEntry("code", "day.difference")
                                .containsEntry("subject", orderNo));
        assertThat(town.at(StaffPage.MONEY, Money.class).resolved().getFirst().paid()).isFalse();
        assertThat(town.terminal.pad().ledger().debits()).isOne();
    }

    @Test
    void aStatementThatThePadConfirmsEndsQuietly() {
        String orderNo = payWithoutAnswer();
        state(orderNo, true);
        town.second("1002", "135791");
        assertThat(town.place(Money.class).unresolved()).isEmpty();
        assertThat(town.terminal.settle(Duration.ofMinutes(1))).isZero();
        town.terminal.central().network(false);
        town.terminal.plugPad();
        nextRound();
        assertThat(town.journal("stated")).hasSize(2);
        assertThat(town.waiting("alert.raised")).isEmpty();
    }

    @Test
    void aKeptDocumentComesOutAgainByItsCode() {
        town.customer(_ -> false);
        town.terminal.settle(Duration.ofMinutes(1));
        String code = "TEST-" + town.terminal.central().lastIssued().number();
        town.enter();
        town.at(StaffPage.REPRINT, StaffPlace.Reprint.class);
        town.act(new StaffAct.Reprint(code));
        assertThat(town.place(StaffPlace.Reprint.class).notice())
                .hasValueSatisfying(n -> assertThat(n.good()).isTrue());
        assertThat(town.terminal.receipts()).isEqualTo(2);
        town.act(new StaffAct.Reprint("AAAA-BBBB-CCCC"));
        assertThat(town.place(StaffPlace.Reprint.class).notice())
                .hasValueSatisfying(n -> assertThat(n.good()).isFalse());
    }

    @Test
    void theDayIsClosedFromTheStaffSide() {
        town.customer(_ -> false);
        town.terminal.settle(Duration.ofMinutes(1));
        town.enter();
        town.at(StaffPage.DAY_END, StaffPlace.DayEnd.class);
        town.act(new StaffAct.CollectDay());
        assertThat(town.place(StaffPlace.DayEnd.class).books())
                .isInstanceOf(DayView.Compared.class);
        int before = town.terminal.receipts();
        town.act(new StaffAct.CloseDay());
        assertThat(town.place(StaffPlace.DayEnd.class).books())
                .isInstanceOfSatisfying(
                        DayView.Closed.class, closed -> assertThat(closed.printed()).isTrue());
        assertThat(town.terminal.receipts()).isEqualTo(before + 1);
    }
}
