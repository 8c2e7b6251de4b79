package kiosk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kiosk.central.departments.Fault;
import kiosk.central.json.Json;
import kiosk.central.store.CallTable;
import kiosk.central.store.StaffTable;
import kiosk.central.testing.SampleCity;
import kiosk.central.testing.TestTerminal;
import kiosk.sync.Central.Reply;
import kiosk.sync.DownEvent;
import kiosk.sync.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentralServerTest {

    private CentralServer central;
    private TestTerminal terminal;
    private int terminals;

    @BeforeAll
    void startCentral(@TempDir Path folder) throws Exception {
        central =
                CentralServer.start(
                        CentralConfig.inMemory(folder, "central-server"),
                        List.of(new SampleCity()),
                        Clock.systemUTC());
    }

    @AfterAll
    void stopCentral() {
        central.close();
    }

    @BeforeEach
    void connect() throws Exception {
        central.faults().clear();
        terminal = another();
    }

    @AfterEach
    void disconnect() {
        terminal.close();
    }

    private TestTerminal another() throws Exception {
        return new TestTerminal(central.ports().broker(), "t-" + ++terminals);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private Map<String, Object> withdrawal(String eventId, String caseId) {
        return terminal.submission(
                eventId,
                caseId,
                "HPF.withdraw",
                Map.of("caseId", caseId, "idNo", SampleCity.ID_NO, "amountFen", 100L));
    }

    private long balance() throws Exception {
        return central.database()
                .read(tx ->
                        Json.whole(
                                tx.department("HPF").row("account", SampleCity.ID_NO).orElseThrow(),
                                "balanceFen",
                                0));
    }

    @Test
    void receiptsAndDecidesASubmission() throws Exception {
        String event = id();
        String caseId = id();
        terminal.send(List.of(withdrawal(event, caseId)));

        Receipt receipt = terminal.receipt();
        DownEvent accepted = terminal.news();
        DownEvent decided = terminal.news();

        assertThat(receipt.ids()).containsExactly(event);
        assertThat(accepted.type()).isEqualTo("case.accepted");
        assertThat(accepted.n()).isEqualTo(1);
        assertThat(decided.type()).isEqualTo("case.decided");
        assertThat(decided.n()).isEqualTo(2);
        assertThat(decided.body()).contains("\"decision\":\"ok\"");
        assertThat(decided.caseId()).isEqualTo(caseId);
    }

    @Test
    void sameEventTwiceIsOneEffect() throws Exception {
        String event = id();
        String caseId = id();
        long before = balance();
        terminal.send(List.of(withdrawal(event, caseId)));
        terminal.receipt();
        terminal.send(List.of(withdrawal(event, caseId)));

        assertThat(terminal.receipt().ids()).containsExactly(event);
        assertThat(balance()).isEqualTo(before - 100);
    }

    @Test
    void sameCaseInAnotherEventIsOneEffect() throws Exception {
        String caseId = id();
        long before = balance();
        terminal.send(List.of(withdrawal(id(), caseId)));
        terminal.receipt();
        terminal.send(List.of(withdrawal(id(), caseId)));
        terminal.receipt();

        assertThat(balance()).isEqualTo(before - 100);
        assertThat(
                        central.database()
                                .<Long, RuntimeException>read(tx ->
                                        tx.cases().timeline(caseId).stream()
                                                .filter(l -> l.type().equals("case.accepted"))
                                                .count()))
                .isEqualTo(1);
    }

    @Test
    void departmentThatLosesItsAnswerHasOneEffect() throws Exception {
        String caseId = id();
        long before = balance();
        central.faults().add(new Fault("HPF.withdraw", 1, new Fault.Kind.DoneButAnswerLost()));
        terminal.send(List.of(withdrawal(id(), caseId)));

        assertThat(terminal.receipt().ids()).hasSize(1);
        assertThat(terminal.news().type()).isEqualTo("case.accepted");
        assertThat(balance()).isEqualTo(before - 100);
    }

    @Test
    void reserveIsWonByOneOfTwoTerminals() throws Exception {
        try (TestTerminal other = another();
                ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> one = () -> reserve(terminal, "bill-a");
            Callable<Reply> two = () -> reserve(other, "bill-b");
            List<Future<Reply>> replies = both.invokeAll(List.of(one, two));
            List<Reply> got = List.of(replies.getFirst().get(), replies.getLast().get());

            assertThat(got).filteredOn(r -> r instanceof Reply.Answer).hasSize(1);
            assertThat(got)
                    .filteredOn(
                            r -> r instanceof Reply.Refusal(var code, var _) && code.equals("BUSY"))
                    .hasSize(1);
        }
    }

    private static Reply reserve(TestTerminal terminal, String bill) throws Exception {
        return terminal.ask("dept/TRF.reserve", bill, Map.of("number", "1001", "bill", bill));
    }

    /// A03: what for and by which consent, before the department is asked; not about whom.
    @Test
    void everyCallOfADepartmentIsRemembered() throws Exception {
        Map<String, Object> why =
                Map.of("caseId", "case-why", "purpose", "核定罚款", "consent", "case-why/s3");
        terminal.ask("dept/TRF.fine", "", Map.of("number", "1001", "$why", why));
        terminal.ask("dept/TRF.fine", "", Map.of("number", "no such", "$why", why));
        List<CallTable.Call> calls =
                central.database().read(tx -> tx.calls().ofCase("case-why"));
        assertThat(calls)
                .extracting(
                        CallTable.Call::operation,
                        CallTable.Call::purpose,
                        CallTable.Call::consent)
                .containsOnly(tuple("TRF.fine", "核定罚款", "case-why/s3"));
        assertThat(calls).extracting(CallTable.Call::outcome).contains("ok").hasSize(2);
    }

    @Test
    void helloResendsWhatWasMissed() throws Exception {
        terminal.send(List.of(withdrawal(id(), id())));
        terminal.news();
        terminal.news();
        Reply reply = hello(1, Map.of());

        assertThat(reply).isInstanceOf(Reply.Answer.class);
        DownEvent again = terminal.news();
        assertThat(again.n()).isEqualTo(2);
        assertThat(again.type()).isEqualTo("case.decided");
    }

    private Reply hello(long lastEvent, Map<String, String> versions) throws Exception {
        Map<String, Object> in =
                Map.of(
                        "epoch",
                        "epoch-1",
                        "bootId",
                        "boot-2",
                        "lastEvent",
                        lastEvent,
                        "versions",
                        versions);
        return terminal.ask("sync/hello", "", in);
    }

    @Test
    void helloOfATerminalWithoutTheStaffListBringsIt() throws Exception {
        StaffTable.Member li = new StaffTable.Member("7001", "李娜", "00", "00", "", true, "", true);
        long version =
                central.database()
                        .inTransaction(tx -> {
                            tx.staff().add(li, Instant.now());
                            return tx.staff().version();
                        });

        hello(0, Map.of("program", "0.1.0", "roster", "0"));
        DownEvent list = terminal.news();
        hello(list.n(), Map.of("roster", String.valueOf(version)));
        terminal.send(List.of(withdrawal(id(), id())));

        assertThat(list.type()).isEqualTo("staff.roster");
        assertThat(list.body()).contains("7001").contains("\"version\":" + version);
        assertThat(terminal.news().type()).isEqualTo("case.accepted");
    }

    @Test
    void foreignSourceIsRefusedByName() throws Exception {
        Map<String, Object> event = withdrawal("event-of-another", id());
        event.put("source", "/terminals/somebody-else");
        String good = id();
        terminal.send(List.of(event, withdrawal(good, id())));

        Receipt receipt = terminal.receipt();

        assertThat(receipt.ids()).containsExactly(good);
        assertThat(receipt.rejected())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.id()).isEqualTo("event-of-another");
                    assertThat(r.code()).isEqualTo("FOREIGN");
                });
    }

    @Test
    void malformedAndForeignMessagesChangeNothing() throws Exception {
        long cases = central.database().<Long, RuntimeException>read(tx -> tx.cases().count());
        long malformed = central.counts().of("malformed");
        long foreign = central.counts().of("foreign");
        terminal.raw(terminal.topics().events("txn"), "[{\"id\":");
        terminal.raw("k/v1/other-tenant/s00/x/up/evt/txn", "[]");
        terminal.raw("k/v1/demo/s99/t-1/up/evt/txn", "[]");
        String last = id();
        terminal.send(List.of(terminal.event(last, "case.rated", "", Map.of("stars", 5L))));

        assertThat(terminal.receipt().ids()).containsExactly(last);
        assertThat(central.counts().of("malformed")).isEqualTo(malformed + 1);
        assertThat(central.counts().of("foreign")).isGreaterThanOrEqualTo(foreign + 1);
        assertThat(central.database().<Long, RuntimeException>read(tx -> tx.cases().count()))
                .isEqualTo(cases);
    }

    @Test
    void silentDepartmentAnswersNothing() throws Exception {
        central.faults().add(new Fault("TRF", 1, new Fault.Kind.Down(Duration.ofSeconds(30))));

        Reply reply =
                terminal.ask("dept/TRF.fine", "", Map.of("number", "1002"), Duration.ofMillis(700));

        assertThat(reply).isInstanceOf(Reply.Silence.class);
    }

    @Test
    void submissionToASilentDepartmentIsKept() throws Exception {
        central.faults()
                .add(new Fault("HPF.withdraw", 1, new Fault.Kind.Delay(Duration.ofSeconds(1))));
        String caseId = id();
        long before = balance();
        terminal.send(List.of(withdrawal(id(), caseId)));

        assertThat(terminal.receipt().ids()).hasSize(1);
        assertThat(balance()).isEqualTo(before);
        assertThat(state(caseId)).isEqualTo("received");
        assertThat(terminal.news().type()).isEqualTo("case.accepted");
        assertThat(balance()).isEqualTo(before - 100);
    }

    private String state(String caseId) throws Exception {
        return central.database()
                .<String, RuntimeException>read(
                        tx -> tx.cases().find(caseId).orElseThrow().state());
    }

    @Test
    void brokenOperationIsAnsweredAndCounted() throws Exception {
        Reply reply = terminal.ask("dept/TRF.fine", "", Map.of("number", "no such"));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refusal.class, r -> assertThat(r.code()).isEqualTo("BAD_CALL"));
    }

    @Test
    void tenMegabyteMessageEndsItsConnectionAlone() throws Exception {
        try (Socket rude = new Socket("127.0.0.1", central.ports().broker().getPort())) {
            rude.setSoTimeout(10_000);
            // CONNECT of MQTT 5 with client id "rude", then PUBLISH of 10 MB on an event topic.
            rude.getOutputStream()
                    .write(HexFormat.of().parseHex("101100044d51545405020000000004" + "72756465"));
            assertThat(rude.getInputStream().read()).isEqualTo(0x20);
            long length = 10L * 1024 * 1024;
            rude.getOutputStream().write(0x30);
            for (long left = length; left > 0; left >>= 7) {
                rude.getOutputStream().write((int) (left & 0x7F) | (left >> 7 > 0 ? 0x80 : 0));
            }
            assertThat(endsWithoutTakingIt(rude)).isTrue();
        }
        String event = id();
        terminal.send(List.of(terminal.event(event, "case.rated", "", Map.of())));

        assertThat(terminal.receipt().ids()).containsExactly(event);
    }

    /// The broker closes after the length alone, or while the body comes.
    private static boolean endsWithoutTakingIt(Socket socket) {
        byte[] chunk = new byte[64 * 1024];
        try {
            for (int i = 0; i < 160; i++) {
                socket.getOutputStream().write(chunk);
            }
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
            return true;
        } catch (IOException e) {
            // Reset by the broker: what was hoped for.
            return true;
        }
    }

    @Test
    void timeIsCentrals() throws Exception {
        Reply reply = terminal.ask("time", "", Map.of());

        assertThat(reply).isInstanceOf(Reply.Answer.class);
        String at = Json.string(((Reply.Answer) reply).body(), "at");
        assertThat(Duration.between(Instant.parse(at), Instant.now()).abs())
                .isLessThan(Duration.ofSeconds(10));
    }
}
