package kiosk.matter.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kiosk.matter.cel.ExpressionFault;
import kiosk.matter.pack.LoadedPack;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final String NUMBER = "3205821234567890";

    static LoadedPack pack;

    private MemoryTables traffic;
    private MemoryTables fund;

    @BeforeAll
    static void load() throws Exception {
        pack = Packs.shared();
    }

    @BeforeEach
    void seed() {
        traffic = new MemoryTables(department("TRF"), TODAY);
        fund = new MemoryTables(department("HPF"), TODAY);
    }

    private static Department department(String id) {
        return pack.departments().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private static Map<String, Object> body(Department.Reply reply) {
        assertThat(reply).isInstanceOf(Department.Reply.Answer.class);
        return ((Department.Reply.Answer) reply).body();
    }

    private static String code(Department.Reply reply) {
        assertThat(reply).isInstanceOf(Department.Reply.Refusal.class);
        return ((Department.Reply.Refusal) reply).code();
    }

    private Department.Reply reserve(String bill, String holder) throws Exception {
        return traffic.execute(
                "reserve", Map.of("number", NUMBER, "bill", bill, "holder", holder), NOW);
    }

    private Department.Reply paid(String flow, String bill) throws Exception {
        return traffic.execute("paid", Map.of("number", NUMBER, "flow", flow, "bill", bill), NOW);
    }

    @Test
    void seedsAreRelativeToToday() {
        assertThat(traffic.row("decision", NUMBER))
                .hasValueSatisfying(
                        row -> assertThat(row).containsEntry("receivedDate", "2026-10-27"));
    }

    @Test
    void rowsAddedTogetherKnowEachOther() throws Exception {
        MemoryTables rental = new MemoryTables(department("HFS"), TODAY);
        Map<String, Object> lease =
                Map.ofEntries(
                        Map.entry("case", "c-1"),
                        Map.entry("tenant", "320582198808080027"),
                        Map.entry("tenantName", "张三"),
                        Map.entry("landlordId", "320582199909090034"),
                        Map.entry("landlord", "王䶮"),
                        Map.entry("address", "张家港市虚构花园1幢101室"),
                        Map.entry("begins", "2026-11-21"),
                        Map.entry("ends", "2027-11-20"),
                        Map.entry("monthFen", 180000L),
                        Map.entry("depositFen", 90000L));
        Object number = body(rental.execute("register", lease, NOW)).get("number");

        assertThat(rental.row("lease", number)).isPresent();
        assertThat(rental.row("deposit", number))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("depositFen", 90000L));
        assertThat(rental.rows("rentBill"))
                .anySatisfy(row ->
                        assertThat(row)
                                .containsEntry("lease", number)
                                .containsEntry("amountFen", 270000L));
    }

    @Test
    void oneDecisionIsHeldByOneCaseAtATime() throws Exception {
        assertThat(body(reserve("case-1", "杨舍支行"))).containsEntry("held", true);
        assertThat(body(reserve("case-1", "杨舍支行"))).containsEntry("held", true);
        Department.Reply second = reserve("case-2", "塘桥支行");
        assertThat(code(second)).isEqualTo("BUSY");
        assertThat(((Department.Reply.Refusal) second).say().in("zh-Hans")).contains("杨舍支行");
        assertThat(body(paid("F1", "case-1")).get("ticketNo")).isEqualTo("0000000001");
        assertThat(code(reserve("case-2", "塘桥支行"))).isEqualTo("PAID");
    }

    @Test
    void aHoldDoesNotRunOutByItselfButCanBeGivenBack() throws Exception {
        reserve("case-1", "杨舍支行");
        Instant muchLater = NOW.plusSeconds(86_400 * 20);
        Map<String, Object> other = Map.of("number", NUMBER, "bill", "case-2", "holder", "x");
        assertThat(code(traffic.execute("reserve", other, muchLater))).isEqualTo("BUSY");
        release("case-3");
        assertThat(code(traffic.execute("reserve", other, NOW))).isEqualTo("BUSY");
        release("case-1");
        assertThat(body(traffic.execute("reserve", other, NOW))).containsEntry("held", true);
    }

    @Test
    void aReservationAfterItsOwnReleaseHoldsNothing() throws Exception {
        release("case-1");
        assertThat(code(reserve("case-1", "杨舍支行"))).isEqualTo("GIVEN_BACK");
        assertThat(body(reserve("case-2", "塘桥支行"))).containsEntry("held", true);
    }

    private void release(String bill) throws Exception {
        assertThat(body(traffic.execute("release", Map.of("number", NUMBER, "bill", bill), NOW)))
                .containsEntry("released", true);
    }

    @Test
    void theSamePaymentReportedTwiceIsOneTicket() throws Exception {
        reserve("case-1", "杨舍支行");
        Map<String, Object> first = body(paid("F1", "case-1"));
        assertThat(body(paid("F1", "case-1"))).isEqualTo(first);
        Department.Reply second = paid("F2", "case-2");
        assertThat(code(second)).isEqualTo("PAID_TWICE");
        assertThat(((Department.Reply.Refusal) second).alarm()).isTrue();
        assertThat(traffic.serial("fine")).isEqualTo(2);
    }

    @Test
    void withdrawingTwiceWithOneKeyMovesTheMoneyOnce() throws Exception {
        Map<String, Object> in = withdrawal("case-1", 1_500_000);
        Department.Reply first = fund.execute("withdraw", in, NOW);
        Department.Reply again = fund.execute("withdraw", in, NOW.plusSeconds(60));
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(((Department.Reply.Answer) first).followUp()).isPresent();
        assertThat(((Department.Reply.Answer) again).followUp()).isEmpty();
        assertThat(fund.row("account", "320582198808080027"))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("balanceFen", 3_700_000L));
        assertThat(code(fund.execute("withdraw", withdrawal("case-2", 400_000), NOW)))
                .isEqualTo("TOO_MUCH");
    }

    private static Map<String, Object> withdrawal(String caseId, long fen) {
        return Map.of(
                "case", caseId,
                "idNo", "320582198808080027",
                "amountFen", fen,
                "card", "6222021102001234569",
                "rentKind", "none",
                "promised", "");
    }

    @Test
    void theDecisionComesLaterAsFollowUp() throws Exception {
        SampleDepartments all = new SampleDepartments(pack.departments(), TODAY);
        all.call("HPF.withdraw", withdrawal("case-1", 1_000_000), "case-1", NOW);
        assertThat(all.runDue(NOW.plusSeconds(4))).isEmpty();
        List<SampleDepartments.News> news = all.runDue(NOW.plusSeconds(5));
        assertThat(news)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.caseId()).isEqualTo("case-1");
                    assertThat(one.body())
                            .containsEntry("decision", "ok")
                            .containsEntry("payAt", "2026-11-23");
                });
        assertThat(all.runDue(NOW.plusSeconds(50))).isEmpty();
    }

    @Test
    void callersMistakesAreNamed() {
        assertThatThrownBy(() -> traffic.execute("burn", Map.of(), NOW))
                .isInstanceOf(Department.BadCall.class)
                .hasMessageContaining("TRF has no operation 'burn'");
        assertThatThrownBy(() -> traffic.execute("fine", Map.of(), NOW))
                .hasMessageContaining("input 'number' is missing");
        assertThatThrownBy(() -> traffic.execute("fine", Map.of("number", 7L), NOW))
                .hasMessageContaining("wrong type");
        assertThatThrownBy(() -> traffic.execute("fine", Map.of("number", "1", "x", "y"), NOW))
                .hasMessageContaining("TRF.fine has no input 'x'");
    }

    @Test
    void anOperationThatFailsLeavesNothingBehind() {
        Map<String, Object> row =
                new HashMap<>(fund.row("account", "320582198808080027").orElseThrow());
        row.put("balanceFen", "not a number");
        fund.put("account", "320582198808080027", row);
        assertThatThrownBy(() -> fund.execute("withdraw", withdrawal("case-1", 1), NOW))
                .isInstanceOf(ExpressionFault.class);
        assertThat(fund.rows("withdrawal")).isEmpty();
        assertThat(fund.remembered("withdraw", "case-1")).isEmpty();
    }

    @Test
    void departmentsSayWhichOperationsChangeSomething() {
        assertThat(department("TRF").writes("fine")).isFalse();
        assertThat(department("TRF").writes("paid")).isTrue();
        assertThat(department("TRF").writes("none")).isFalse();
        assertThat(department("TRF").operations()).contains("mine", "reserve", "release");
        assertThat(department("TRF").tableKeys()).containsEntry("decision", "number");
    }

    @Test
    void certificatesSumUpByKind() throws Exception {
        MemoryTables insurance = new MemoryTables(department("SSI"), TODAY);
        Map<String, Object> in =
                Map.of(
                        "idNo",
                        "320582198808080027",
                        "from",
                        "2025-11",
                        "to",
                        "2026-10",
                        "kind",
                        "all");
        Map<String, Object> answer = body(insurance.execute("records", in, NOW));
        assertThat(answer).containsEntry("monthsTotal", 12L);
        assertThat((List<?>) answer.get("items")).hasSize(4);
        assertThat(((List<?>) answer.get("items")).get(0))
                .asString()
                .contains("职工基本养老保险", "months=12", "from=2025-11", "to=2026-10");
    }
}
