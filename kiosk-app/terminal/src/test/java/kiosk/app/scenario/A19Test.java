package kiosk.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static kiosk.app.scenario.Departments.fen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kiosk.matter.department.Department.BadCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A19: one person, one case, one sub-account; the books of a case are always equal.
class A19Test {
    private static final List<String> PAYERS = List.of("32058219600103002X", "320582198808080027");

    private final Random random = new Random(19);
    private final Map<String, Integer> outcomes = new HashMap<>();
    private Departments funds;
    private int notices;
    private int decisions;

    @BeforeEach
    void open() throws Exception {
        funds = new Departments("JUD");
        // The book that the case began with, as a movement like every other.
        funds.tables()
                .put(
                        "movement",
                        "seed",
                        new LinkedHashMap<>(
                                Map.of(
                                        "id", "seed",
                                        "caseNo", "A3205820000202610002",
                                        "sub", "6205820000000004",
                                        "way", "in",
                                        "amountFen", 500000L,
                                        "ref", "F0009",
                                        "date", "2026-10-10")));
    }

    @Test
    void totalsOfACaseAreEqualAfterEachOfAThousandRandomOperations() throws Exception {
        for (int i = 0; i < 1000; i++) {
            switch (random.nextInt(6)) {
                case 0 -> issueNotice();
                case 1 -> issueDecision();
                case 2, 3 -> pay(i);
                default -> refund(i);
            }
            theBooksAreEqual();
        }

        assertThat(outcomes)
                .containsKeys("paid ok", "paid PAID_TWICE", "refund ok", "refund REFUNDED")
                .containsKeys("refund NOT_PAYER", "refund NOT_ENOUGH");
    }

    @Test
    void threePeopleOfOneCaseHaveThreeSubAccounts() throws Exception {
        for (String notice : List.of("JK20261100001", "JK20261100002", "JK20261100003")) {
            assertThat(funds.ask("paid", payment(notice, "F" + notice))).isEqualTo("ok");
        }

        List<Map<String, Object>> subs =
                subsOf("A3205820000202611001");
        assertThat(subs.stream().map(s -> fen(s, "balanceFen")).toList())
                .containsExactly(1000000L, 500000L, 238650L);
        theBooksAreEqual();
    }

    @Test
    void aRefundHappensOnce() throws Exception {
        Map<String, Object> first = refundOf("TJ20261100001", "c1", PAYERS.getFirst());
        Map<String, Object> again = refundOf("TJ20261100001", "c2", PAYERS.getFirst());

        assertThat(funds.ask("refund", first)).isEqualTo("ok");
        assertThat(funds.ask("refund", first)).isEqualTo("ok"); // the same case, the same answer
        assertThat(funds.ask("refund", again)).isEqualTo("REFUNDED");
        assertThat(
                        funds.tables().rows("movement").stream()
                                .filter(m -> "out".equals(m.get("way"))))
                .hasSize(1);
    }

    private void theBooksAreEqual() {
        for (Map<String, Object> book : funds.tables().rows("casebook")) {
            Object caseNo = book.get("caseNo");
            List<Map<String, Object>> subs = subsOf(caseNo);
            assertThat(fen(book, "inFen") - fen(book, "outFen")).isEqualTo(fen(book, "balanceFen"));
            for (String column : List.of("inFen", "outFen", "balanceFen")) {
                assertThat(subs.stream().mapToLong(s -> fen(s, column)).sum())
                        .as("%s of %s", column, caseNo)
                        .isEqualTo(fen(book, column));
            }
            assertThat(subs).allMatch(s -> fen(s, "balanceFen") >= 0);
            assertThat(moved(caseNo, "in")).isEqualTo(fen(book, "inFen"));
            assertThat(moved(caseNo, "out")).isEqualTo(fen(book, "outFen"));
        }
    }

    private List<Map<String, Object>> subsOf(Object caseNo) {
        return funds.tables().rows("sub").stream()
                .filter(s -> caseNo.equals(s.get("caseNo")))
                .toList();
    }

    private long moved(Object caseNo, String way) {
        return funds.tables().rows("movement").stream()
                .filter(m -> caseNo.equals(m.get("caseNo")) && way.equals(m.get("way")))
                .mapToLong(m -> fen(m, "amountFen"))
                .sum();
    }

    private void issueNotice() {
        Map<String, Object> sub = any("sub");
        String number = "JK%011d".formatted(++notices);
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("number", number);
        notice.put("caseNo", sub.get("caseNo"));
        notice.put("sub", sub.get("sub"));
        notice.put("kind", "bail");
        notice.put("amountFen", 1L + random.nextInt(2_000_000));
        notice.put("payInCode", "32058226%012d".formatted(notices));
        notice.put("state", "open");
        funds.tables().put("notice", number, notice);
    }

    /// Half of them give back what was paid, the others more than there may be.
    private void issueDecision() {
        List<Map<String, Object>> paid = new ArrayList<>(funds.tables().rows("notice"));
        paid.removeIf(n -> !"paid".equals(n.get("state")));
        Map<String, Object> notice = paid.get(random.nextInt(paid.size()));
        long amount = fen(notice, "amountFen") * (random.nextBoolean() ? 1 : 40);
        String number = "TJ%011d".formatted(++decisions);
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("number", number);
        decision.put("notice", notice.get("number"));
        decision.put("caseNo", notice.get("caseNo"));
        decision.put("sub", notice.get("sub"));
        decision.put("amountFen", amount);
        decision.put("date", "2026-11-20");
        decision.put("state", "open");
        funds.tables().put("decision", number, decision);
    }

    private void pay(int i) throws BadCall {
        String notice = any("notice").get("number").toString();
        note("paid", payment(notice, "F" + i));
    }

    private void refund(int i) throws BadCall {
        String decision = any("decision").get("number").toString();
        note("refund", refundOf(decision, "c" + i, PAYERS.get(random.nextInt(2))));
    }

    private void note(String operation, Map<String, Object> in) throws BadCall {
        outcomes.merge(operation + " " + funds.ask(operation, in), 1, Integer::sum);
    }

    private Map<String, Object> any(String table) {
        List<Map<String, Object>> rows = funds.tables().rows(table);
        return rows.get(random.nextInt(rows.size()));
    }

    private static Map<String, Object> payment(String notice, String flow) {
        return Map.of("number", notice, "flow", flow, "bill", flow, "payer", PAYERS.getFirst());
    }

    private static Map<String, Object> refundOf(String decision, String visit, String who) {
        return Map.of("case", visit, "number", decision, "idNo", who, "card", "6222021102001234593");
    }
}
