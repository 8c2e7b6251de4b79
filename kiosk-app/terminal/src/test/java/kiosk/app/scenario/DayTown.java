package kiosk.app.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kiosk.app.day.DayClose;
import kiosk.app.day.DayState;
import kiosk.app.visit.Json;
import kiosk.app.visit.Ports;
import kiosk.central.store.DayTable;
import kiosk.device.Cancel;
import kiosk.device.PaymentPad.Method;
import kiosk.device.PaymentPad.PayOutcome;
import kiosk.device.PaymentPad.PayRequest;
import kiosk.device.sim.SimulatedTime;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.OutboundEvent;

/// One terminal with the real pad and printer drivers over simulators, and the real central behind
/// it; orders are paid and written down as a visit writes them.
final class DayTown implements AutoCloseable {
    private static final Map<Method, String> WALLETS =
            Map.of(Method.ECNY, "type2", Method.CARD, "card", Method.QR, "qr");

    final SimulatedTime time;
    final ScenarioTerminal terminal;
    final CentralInABox central;
    private DayClose day;
    private int events;

    DayTown(Path folder) throws Exception {
        PeopleTown town = new PeopleTown(folder);
        time = town.time;
        terminal = town.terminal("t-1");
        central = new CentralInABox(time, terminal.store(), folder);
        day = new DayClose(ports());
        day.follow(central);
    }

    private Ports ports() {
        Ports p = terminal.ports();
        return new Ports(
                p.terminal(),
                p.content(),
                p.devices(),
                p.papers(),
                p.store(),
                central,
                p.effects(),
                p.pace(),
                p.ids());
    }

    DayClose day() {
        return day;
    }

    /// The power comes back: new drivers, a new use case, the same memory.
    void restart() {
        terminal.restart();
        day = new DayClose(ports());
    }

    /// Pays on the pad and writes it down.
    void pay(String order, long fen, Method method) {
        terminal.pad().tap(WALLETS.get(method));
        intent(order, fen, method);
        PayOutcome paid =
                terminal.ports()
                        .devices()
                        .pad()
                        .pay(
                                new PayRequest(
                                        order, fen, method, terminal.pad().ledger().serial()),
                                _ -> {},
                                Duration.ofSeconds(30),
                                new Cancel());
        if (!(paid instanceof PayOutcome.Paid)) {
            throw new IllegalStateException(paid.toString());
        }
        terminal.pad().untap();
        outcome(order, fen, method);
    }

    /// A case whose money the pad never took.
    void journalOnly(String order, long fen, Method method) {
        intent(order, fen, method);
        outcome(order, fen, method);
    }

    void intent(String order, long fen, Method method) {
        terminal.store()
                .append(List.of(entry(Phase.INTENT, order, data(order, fen, method))), List.of());
    }

    void outcome(String order, long fen, Method method) {
        Map<String, Object> data = data(order, fen, method);
        data.put("state", "paid");
        terminal.store()
                .append(
                        List.of(entry(Phase.OUTCOME, order, Map.of("paid", true))),
                        List.of(
                                new OutboundEvent(
                                        "event-" + ++events,
                                        "payment.settled",
                                        "case-" + order,
                                        0,
                                        Json.write(data),
                                        now())));
    }

    private JournalEntry entry(Phase phase, String order, Map<String, ?> body) {
        return new JournalEntry(
                "visit", "case-" + order, phase, "pay", order, Json.write(body), now());
    }

    private static Map<String, Object> data(String order, long fen, Method method) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("step", "pay");
        data.put("billKey", "fine:" + order);
        data.put("attempt", 1L);
        data.put("orderNo", order);
        data.put("amountFen", fen);
        data.put("method", method.name().toLowerCase(Locale.ROOT));
        return data;
    }

    /// What staff or a test does to the pad.
    void pad(Map<String, Object> command) {
        Map<String, Object> all = new LinkedHashMap<>(command);
        all.put("do", "pad");
        terminal.pad().handle(all);
    }

    DayState.Compared compared() {
        return (DayState.Compared) day.begin();
    }

    DayState.Closed close(String staffNo, String secondNo) {
        return (DayState.Closed) day.close(staffNo, secondNo);
    }

    void nextDay() {
        time.pause(Duration.ofDays(1));
    }

    Instant now() {
        return time.instant().instant();
    }

    List<DayTable.Close> closes() throws Exception {
        return central.database()
                .<List<DayTable.Close>, RuntimeException>read(tx -> tx.days().newest(20));
    }

    List<DayTable.Item> openAtCentral() throws Exception {
        return central.database()
                .<List<DayTable.Item>, RuntimeException>read(tx -> tx.days().openItems("t-1"));
    }

    @Override
    public void close() {
        central.close();
    }
}
