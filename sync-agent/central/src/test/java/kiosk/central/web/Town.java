package kiosk.central.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.json.Json;
import kiosk.central.store.AuditTable;
import kiosk.central.store.CaseTable;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.CertificateTable.Certificate;
import kiosk.central.store.Database;
import kiosk.central.store.OutletTable.Outlet;
import kiosk.central.store.PaymentTable.Payment;
import kiosk.central.store.StaffCallTable.Call;
import kiosk.central.store.StaffTable.Member;
import kiosk.central.store.TerminalIdentityTable.Identity;
import kiosk.central.store.TerminalIdentityTable.State;
import kiosk.central.store.TerminalTable.Address;
import kiosk.central.store.TerminalTable.Device;
import kiosk.central.store.Tx;

/// Outlets, terminals, cases and alerts to look at; every text that others may write can be one
/// text, for tests with hostile ones.
final class Town {
    static final String ID_NO = "320582199003070019";

    private final Instant now;
    private final Optional<String> everywhere;

    private Town(Clock clock, Optional<String> everywhere) {
        this.now = clock.instant();
        this.everywhere = everywhere;
    }

    /// An ordinary day.
    static void fill(Database database, Clock clock) throws CentralStoreException {
        Town town = new Town(clock, Optional.empty());
        database.inTransaction(town::fill);
    }

    /// The same with this text wherever somebody else writes.
    static void fill(Database database, Clock clock, String everywhere)
            throws CentralStoreException {
        Town town = new Town(clock, Optional.of(everywhere));
        database.inTransaction(town::fill);
    }

    private String said(String usual, int most) {
        String text = everywhere.orElse(usual);
        return text.length() > most ? text.substring(0, most) : text;
    }

    private Instant before(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private Town fill(Tx tx) {
        outlet(tx, "sz-gusu", "姑苏支行", "Gusu Branch", "苏州市姑苏区人民路188号");
        outlet(tx, "sz-yuanqu", "园区支行", "Industrial Park Branch", "苏州工业园区星海街5号");
        terminal(tx, "kiosk-01", "sz-gusu", 0);
        terminal(tx, "kiosk-02", "sz-gusu", 1);
        terminal(tx, "kiosk-03", "sz-yuanqu", 42);
        tx.terminals().state("kiosk-03", "offline");
        device(tx, "kiosk-01", "idReader", "online", "");
        device(tx, "kiosk-01", "pad", "online", "");
        device(tx, "kiosk-01", "receiptPrinter", "degraded", "paper_low");
        device(tx, "kiosk-02", "pad", "offline", "not_connected");
        device(tx, "kiosk-02", "receiptPrinter", "online", "");
        cases(tx);
        alerts(tx);
        tx.staff().add(member("1001", "王敏", false), now);
        tx.staff().add(member("1002", "李娜", true), now);
        tx.audit()
                .add(
                        new AuditTable.Act(
                                said("1001", 80),
                                said("kiosk-01", 60),
                                "staff.paper",
                                said("receiptPrinter", 200),
                                said("ok", 60),
                                said("", 2000)),
                        before(9));
        return this;
    }

    private void outlet(Tx tx, String id, String zh, String en, String address) {
        tx.outlets()
                .save(
                        new Outlet(
                                id,
                                said(zh, 200),
                                said(en, 200),
                                said(address, 400),
                                said("", 400),
                                said("B0187H232050001", 80),
                                31_300_000,
                                120_600_000,
                                List.of(),
                                ""),
                        now);
    }

    private void terminal(Tx tx, String id, String outlet, int silentMinutes) {
        tx.terminals().heard(new Address("demo", "s01", id), before(silentMinutes));
        tx.terminals().reported(id, Json.text(Map.of("version", said("0.1.0", 80))), 2, true);
        tx.identities()
                .place(
                        new Identity(
                                id,
                                outlet,
                                said("大厅左侧", 200),
                                "",
                                State.EXPECTED,
                                "",
                                "",
                                said("wang", 80),
                                now));
        tx.identities().enrolled(id, said("YM-2026-00" + id.charAt(7), 80), now);
        tx.certificates()
                .add(
                        new Certificate(
                                "0a" + id.charAt(7),
                                id,
                                "f" + id,
                                "k" + id,
                                "",
                                before(900),
                                now.plus(Duration.ofDays(80)),
                                Optional.empty(),
                                said("", 200)));
    }

    private void device(Tx tx, String terminal, String name, String state, String detail) {
        tx.terminals()
                .device(
                        new Device(
                                terminal,
                                said(name, 60),
                                said(state, 40),
                                said(detail, 400),
                                true,
                                now));
    }

    private void cases(Tx tx) {
        List<String> states = List.of("decided", "accepted", "refused", "closed", "received");
        for (int i = 0; i < 7; i++) {
            String id = "01993f2a-7c1e-7000-8000-00000000000" + i;
            tx.cases().open(submission(id, i), before(5 * i));
            tx.cases().settle(id, states.get(i % states.size()), "{}", before(5 * i));
            tx.cases()
                    .add(
                            id,
                            new CaseTable.Line(
                                    "case.submitted",
                                    said("kiosk-01", 60),
                                    Json.text(Map.of("operation", said("TRF.paid", 80))),
                                    before(5 * i)));
            tx.payments()
                    .report(
                            new Payment(
                                    "bill-" + i,
                                    1,
                                    "order-" + i,
                                    23_600 + 5_000L * i,
                                    said("8800201" + i, 80),
                                    i == 3 ? "unknown" : i == 5 ? "failed" : "paid",
                                    id,
                                    "kiosk-01",
                                    before(5 * i),
                                    "ecny"));
        }
    }

    private CaseTable.Submission submission(String id, int i) {
        Map<String, Object> in =
                Map.of(
                        "idNo",
                        ID_NO,
                        "name",
                        said("李小龙", 20_000),
                        "phone",
                        "13800138000",
                        "amountFen",
                        23_600L,
                        "address",
                        said("苏州市姑苏区平江路1号", 20_000));
        Map<String, Object> data =
                Map.of(
                        "matterName",
                        Map.of("zh-Hans", said("交通违法罚款", 2000), "en", said("Traffic fine", 2000)),
                        "in",
                        in);
        return new CaseTable.Submission(
                id,
                "kiosk-0" + (1 + i % 3),
                said("traffic-fine", 80),
                said("suzhou", 120),
                said("1.0.0", 40),
                "TRF.paid",
                "key-" + i,
                "0123456789abcdef",
                "L2",
                Json.text(data),
                before(5 * i));
    }

    private void alerts(Tx tx) {
        tx.staffCalls()
                .add(
                        new Call(
                                "call-1",
                                "k-1",
                                "kiosk-01",
                                said("pay", 200),
                                before(4),
                                "",
                                Optional.empty()));
        tx.alerts()
                .raise(
                        "kiosk-01",
                        "staff.called",
                        "call-1",
                        Map.of("scene", said("pay", 200)),
                        before(4));
        tx.alerts()
                .raise("kiosk-01", "paper.low", said("receiptPrinter", 200), Map.of(), before(12));
        tx.alerts().raise("kiosk-02", "device.offline", said("pad", 200), Map.of(), before(3));
        tx.alerts()
                .raise(
                        "kiosk-03",
                        "terminal.silent",
                        "",
                        Map.of("since", before(42).toString()),
                        before(37));
        tx.alerts()
                .raise(
                        "kiosk-01",
                        "payment.unknown",
                        "order-3",
                        Map.of("amountFen", 38_600L),
                        before(15));
        tx.alerts()
                .raise(
                        "kiosk-02",
                        "staff.locked",
                        said("1001", 200),
                        Map.of("x", said("", 900)),
                        before(70));
        tx.alerts().resolve("kiosk-02", "staff.locked", said("1001", 200), before(60));
    }

    private Member member(String no, String name, boolean lead) {
        return new Member(no, said(name, 80), "00", "00", lead ? "ab" : "", lead, "", true);
    }
}
