package kiosk.central.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.Matter;
import kiosk.matter.Pack;
import kiosk.matter.PackId;
import kiosk.matter.Texts;
import kiosk.matter.department.Department;
import kiosk.matter.department.Department.FollowUp;
import kiosk.matter.department.Department.Reply;
import kiosk.matter.department.Tables;

/// A pack with two departments: fines that can be held and paid, and a fund that decides later.
public final class SampleCity implements Pack {
    /// A person with a phone on record.
    public static final String ID_NO = "320582199003070019";

    /// The phone.
    public static final String PHONE = "13800138000";

    @Override
    public PackId id() {
        return new PackId("sample", "1.0.0");
    }

    @Override
    public List<Matter> matters() {
        return List.of();
    }

    @Override
    public List<Department> departments() {
        return List.of(fines(), fund());
    }

    @Override
    public Map<String, Map<String, Object>> dictionaries() {
        return Map.of();
    }

    @Override
    public Optional<byte[]> file(String path) {
        return Optional.empty();
    }

    @Override
    public Signer signer() {
        return new Signer("dev-test", true);
    }

    private static Department fines() {
        return new SampleDepartment("TRF")
                .table("decision", "number", List.of(decision("1001"), decision("1002")))
                .reads("fine", (in, tables, _) -> answer(row(tables, in)))
                .writes("reserve", "bill", (in, tables, _) -> reserve(in, tables))
                .writes("paid", "flow", (in, tables, _) -> paid(in, tables));
    }

    private static Map<String, Object> decision(String number) {
        return Map.of("number", number, "fineFen", 20_000L, "state", "open");
    }

    private static Reply reserve(Map<String, Object> in, Tables tables) {
        Map<String, Object> row = row(tables, in);
        if (!row.get("state").equals("open")) {
            return refuse("BUSY");
        }
        row.put("state", "reserved");
        row.put("bill", in.getOrDefault("bill", ""));
        tables.put("decision", in.getOrDefault("number", ""), row);
        return answer(Map.of("held", true));
    }

    private static Reply paid(Map<String, Object> in, Tables tables) {
        Map<String, Object> row = row(tables, in);
        if (row.get("state").equals("paid")) {
            return refuse("PAID_TWICE");
        }
        row.put("state", "paid");
        tables.put("decision", in.getOrDefault("number", ""), row);
        return answer(Map.of("ticketNo", tables.serial("fine")));
    }

    private static Map<String, Object> row(Tables tables, Map<String, Object> in) {
        return new HashMap<>(
                tables.row("decision", in.getOrDefault("number", ""))
                        .orElseThrow(() -> new IllegalArgumentException("no such decision")));
    }

    private static Department fund() {
        return new SampleDepartment("HPF")
                .table(
                        "account",
                        "idNo",
                        List.of(Map.of("idNo", ID_NO, "phone", PHONE, "balanceFen", 100_000L)))
                .writes("withdraw", "caseId", (in, tables, _) -> withdraw(in, tables))
                .writes("decide", "caseId", (_, _, _) -> answer(Map.of("decision", "ok")));
    }

    private static Reply withdraw(Map<String, Object> in, Tables tables) {
        Map<String, Object> row =
                new HashMap<>(tables.row("account", in.getOrDefault("idNo", "")).orElseThrow());
        long left = ((Number) row.get("balanceFen")).longValue();
        row.put("balanceFen", left - ((Number) in.get("amountFen")).longValue());
        tables.put("account", in.getOrDefault("idNo", ""), row);
        return new Reply.Answer(
                Map.of("no", "HPF" + tables.serial("withdraw"), "decision", "wait"),
                Optional.of(
                        new FollowUp(
                                Duration.ZERO,
                                "decide",
                                Map.of("caseId", in.getOrDefault("caseId", "")))));
    }

    private static Reply answer(Map<String, Object> body) {
        return new Reply.Answer(body, Optional.empty());
    }

    private static Reply refuse(String code) {
        return new Reply.Refusal(code, Texts.of("不行", "No"), code.equals("PAID_TWICE"));
    }
}
