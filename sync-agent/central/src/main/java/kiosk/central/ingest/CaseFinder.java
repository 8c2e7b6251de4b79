package kiosk.central.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kiosk.central.json.Json;
import kiosk.central.store.CaseTable;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DocumentTable;
import kiosk.central.store.PaymentTable;
import kiosk.central.store.Tx;

/// Finds an owner's cases, documents and payments for a terminal: by the applicant's reference, a
/// bill's key or a document's check code.
final class CaseFinder {
    private static final int CASES_MAX = 20;

    private final Database database;

    CaseFinder(Database database) {
        this.database = database;
    }

    Map<String, Object> find(Map<String, Object> in) throws CentralStoreException {
        String applicant = Json.string(in, "applicantRef");
        String bill = Json.string(in, "billKey");
        String code = Json.string(in, "checkCode");
        return database.read(tx -> {
            Set<String> ids = new LinkedHashSet<>();
            if (!applicant.isEmpty()) {
                tx.cases().ofApplicant(applicant, CASES_MAX).stream()
                        .map(c -> c.submission().caseId())
                        .forEach(ids::add);
            }
            if (!bill.isEmpty()) {
                tx.payments().ofBill(bill).forEach(p -> ids.add(p.caseId()));
            }
            if (!code.isEmpty()) {
                tx.documents().byCheckCode(code).ifPresent(d -> ids.add(d.caseId()));
            }
            List<Map<String, Object>> cases = new ArrayList<>();
            for (String id : ids) {
                tx.cases().find(id).ifPresent(c -> cases.add(describe(tx, c)));
            }
            List<Map<String, Object>> kept = new ArrayList<>();
            tx.documents().keptFor(Json.string(in, "ownerRef"), CASES_MAX).stream()
                    .map(CaseFinder::describe)
                    .forEach(kept::add);
            tx.documents()
                    .keptAs(Json.string(in, "keptCode"))
                    .map(CaseFinder::describe)
                    .ifPresent(kept::add);
            return Map.of("cases", cases, "kept", kept);
        });
    }

    private static Map<String, Object> describe(Tx tx, CaseTable.Case c) {
        CaseTable.Submission s = c.submission();
        Map<String, Object> said = Json.ours(s.submission());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("caseId", s.caseId());
        body.put("matter", s.matter());
        body.put("matterName", Json.member(said, "matterName"));
        body.put("version", s.version());
        body.put("state", c.state());
        body.put("outcome", Json.ours(c.outcome()));
        body.put("openedAt", s.openedAt().toString());
        body.put("updatedAt", c.updatedAt().toString());
        body.put(
                "documents",
                tx.documents().ofCase(s.caseId()).stream().map(CaseFinder::describe).toList());
        tx.ratings()
                .find(s.caseId())
                .filter(t -> !t.open())
                .ifPresent(t ->
                        body.put("rating", Map.of("answer", t.answer(), "again", t.againStars())));
        body.put(
                "payments",
                tx.payments().ofCase(s.caseId()).stream().map(CaseFinder::describe).toList());
        return body;
    }

    private static Map<String, Object> describe(DocumentTable.Kept k) {
        return Map.of(
                "code", k.code(),
                "ownerRef", k.ownerRef(),
                "caseId", k.caseId(),
                "kind", k.kind(),
                "body", k.body());
    }

    private static Map<String, Object> describe(DocumentTable.Document d) {
        return Map.of(
                "documentNo",
                d.documentNo(),
                "checkCode",
                d.checkCode(),
                "kind",
                d.kind(),
                "qr",
                d.qr(),
                "printed",
                !d.sha256().isEmpty(),
                "issuedAt",
                d.issuedAt().toString(),
                "fields",
                Json.ours(d.fields()));
    }

    private static Map<String, Object> describe(PaymentTable.Payment p) {
        return Map.of(
                "billKey",
                p.billKey(),
                "attempt",
                p.attempt(),
                "orderNo",
                p.orderNo(),
                "amountFen",
                p.amountFen(),
                "flowNo",
                p.flowNo(),
                "state",
                p.state());
    }
}
