package kiosk.central.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.central.alerts.Alarms;
import kiosk.central.days.DayDesk;
import kiosk.central.departments.CaseDesk;
import kiosk.central.json.Json;
import kiosk.central.ratings.RatingDesk;
import kiosk.central.store.CaseTable;
import kiosk.central.store.DocumentTable;
import kiosk.central.store.DownTable;
import kiosk.central.store.PaymentTable;
import kiosk.central.store.StaffCallTable;
import kiosk.central.store.TerminalTable;
import kiosk.central.store.Tx;

/// What each kind of event does to the store. Events may come in any order and each has its effect
/// once.
final class EventEffects {
    private static final int BODY_MAX = 20_000;
    private static final int FIELDS_MAX = 1_000;

    private final CaseDesk cases;
    private final RatingDesk ratings;
    private final Clock clock;

    EventEffects(CaseDesk cases, RatingDesk ratings, Clock clock) {
        this.cases = cases;
        this.ratings = ratings;
        this.clock = clock;
    }

    /// An event that passed all checks; `submission` only for `case.submitted`.
    record Checked(
            String id,
            String terminal,
            String type,
            String caseId,
            String epoch,
            long seq,
            Instant at,
            Map<String, Object> data,
            Optional<CaseData> submission) {

        /// The department its effect will write to, if any.
        Optional<String> department() {
            return submission
                    .map(s -> s.submission().operation())
                    .filter(op -> op.contains("."))
                    .map(op -> op.substring(0, op.indexOf('.')));
        }

        @Override
        public String toString() {
            return "Checked[" + type + " " + id + "]";
        }
    }

    /// Applies it inside the caller's transaction.
    ///
    /// @return what to tell the terminal after the commit
    List<DownTable.Down> apply(Tx tx, Checked event) {
        return switch (event.type()) {
            case "case.submitted" -> submitted(tx, event);
            case "payment.settled", "payment.unknown" -> {
                String orderNo = payment(tx, event);
                alarm(tx, event, orderNo);
                yield line(tx, event, Set.of("billKey", "attempt", "state", "amountFen", "method"));
            }
            case "document.issued" -> {
                document(tx, event);
                withoutSubmission(tx, event);
                yield line(tx, event, Set.of("documentNo", "kind", "reprint"));
            }
            case "document.kept" -> {
                keep(tx, event);
                yield List.of();
            }
            case "day.closed", "day.compared", "item.explained" -> {
                day(tx, event);
                yield List.of();
            }
            case "case.rated" -> {
                ratings.rated(tx, event.caseId(), event.terminal(), event.data(), event.at());
                yield line(tx, event, Set.of("stars", "reasons"));
            }
            case "case.rated.again" -> {
                RatingDesk.again(tx, event.caseId(), event.data(), event.at());
                yield line(tx, event, Set.of("stars"));
            }
            case "case.closed" -> {
                filled(tx, event.data());
                yield line(tx, event, Set.of("how"));
            }
            case "device.status" -> {
                device(tx, event);
                yield List.of();
            }
            case "staff.called" -> {
                alarm(tx, event, staff(tx, event));
                yield List.of();
            }
            case "staff.act", "alert.raised", "service.suspended", "service.resumed" -> {
                alarm(tx, event, "");
                yield line(tx, event, Set.of("staffNo", "act", "outcome"));
            }
            default -> line(tx, event, Set.of("how", "stars", "score", "reasons", "state"));
        };
    }

    private static void filled(Tx tx, Map<String, Object> data) {
        Map<String, Object> filled = Json.member(data, "filled");
        String matter = Json.string(data, "matter");
        String pack = Json.string(data, "pack");
        long calls = Json.whole(filled, "calls", -1);
        long asked = Json.whole(filled, "asked", -1);
        boolean fits =
                matter.matches("[0-9A-Za-z._-]{1,80}")
                        && pack.matches("[0-9A-Za-z._-]{0,80}")
                        && Math.min(calls, asked) >= 0
                        && Math.max(calls, asked) <= FIELDS_MAX;
        if (fits) {
            tx.fill().add(pack, matter, calls, asked);
        }
    }

    private List<DownTable.Down> submitted(Tx tx, Checked event) {
        CaseData data = event.submission().orElseThrow();
        line(tx, event, Set.of("operation", "matter", "version", "ways"));
        tx.documents().dropAside(event.caseId());
        return cases.submit(tx, data.submission(), data.in());
    }

    private List<DownTable.Down> line(Tx tx, Checked event, Set<String> keys) {
        if (event.caseId().isEmpty()) {
            return List.of();
        }
        Map<String, Object> body = new LinkedHashMap<>(event.data());
        body.keySet().retainAll(keys);
        String json = Json.text(body);
        tx.cases()
                .add(
                        event.caseId(),
                        new CaseTable.Line(
                                event.type(),
                                event.terminal(),
                                json.length() > BODY_MAX ? "{}" : json,
                                event.at()));
        return List.of();
    }

    private static String payment(Tx tx, Checked event) {
        Map<String, Object> data = event.data();
        long attempt = Json.whole(data, "attempt", 1);
        String billKey = cut(Json.string(data, "billKey"), 120);
        String orderNo = cut(Json.string(data, "orderNo"), 80);
        String fallback = cut(billKey, 40) + ":" + attempt + ":" + cut(event.terminal(), 20);
        String state = cut(Json.string(data, "state"), 20);
        String known = orderNo.isEmpty() ? fallback : orderNo;
        tx.payments()
                .report(
                        new PaymentTable.Payment(
                                billKey,
                                attempt,
                                known,
                                Json.whole(data, "amountFen", 0),
                                cut(Json.string(data, "flowNo"), 80),
                                state.isEmpty() && event.type().endsWith("unknown")
                                        ? "unknown"
                                        : state,
                                event.caseId(),
                                event.terminal(),
                                event.at(),
                                cut(Json.string(data, "method"), 20)));
        return known;
    }

    private void alarm(Tx tx, Checked event, String who) {
        Alarms.take(
                tx,
                new Alarms.Heard(
                        event.terminal(), event.type(), event.data(), who, clock.instant()));
    }

    private static void keep(Tx tx, Checked event) {
        Map<String, Object> data = event.data();
        String until = lastDay(data);
        if (!until.isEmpty() && handedInSince(tx, event)) {
            return;
        }
        tx.documents()
                .keep(
                        new DocumentTable.Kept(
                                cut(Json.string(data, "code"), 100),
                                cut(Json.string(data, "ownerRef"), 100),
                                event.caseId(),
                                cut(Json.string(data, "kind"), 80),
                                Json.string(data, "body"),
                                event.at(),
                                until));
    }

    /// What was laid aside before the case was handed in is not needed any more, whichever of the
    /// two central hears first.
    private static boolean handedInSince(Tx tx, Checked event) {
        return tx.cases().timeline(event.caseId()).stream()
                .filter(line -> line.type().equals("case.submitted"))
                .anyMatch(line -> !line.at().isBefore(event.at()));
    }

    private static String lastDay(Map<String, Object> data) {
        String until = Json.string(data, "until");
        return until.matches("\\d{4}-\\d{2}-\\d{2}") ? until : "";
    }

    /// A matter that only prints has no submission: its document makes the case.
    private void withoutSubmission(Tx tx, Checked event) {
        String kind = Json.string(event.data(), "kind");
        if (event.caseId().isEmpty() || kind.isEmpty()) {
            return;
        }
        CaseTable.Submission known =
                new CaseTable.Submission(
                        event.caseId(),
                        event.terminal(),
                        cut(kind.replaceFirst("^templates/", "").replaceFirst("\\.yaml$", ""), 80),
                        "",
                        "",
                        "",
                        "",
                        cut(Json.string(event.data(), "applicantRef"), 100),
                        "",
                        "",
                        event.at());
        if (tx.cases().open(known, clock.instant())) {
            tx.cases().state(event.caseId(), "closed", clock.instant());
        }
    }

    private static void document(Tx tx, Checked event) {
        Map<String, Object> data = event.data();
        String number = cut(Json.string(data, "documentNo"), 40);
        String code = cut(Json.string(data, "checkCode"), 40);
        String sha256 = Json.string(data, "sha256");
        if (number.isEmpty()) {
            return;
        }
        if (!code.isEmpty() && tx.documents().byNumber(number).isEmpty()) {
            tx.documents()
                    .add(
                            new DocumentTable.Document(
                                    number,
                                    code,
                                    "event/" + event.id(),
                                    event.caseId(),
                                    cut(Json.string(data, "kind"), 80),
                                    event.terminal(),
                                    Json.text(Json.member(data, "fields")),
                                    "",
                                    "",
                                    event.at()));
        }
        if (sha256.matches("[0-9a-f]{64}")) {
            tx.documents().printed(number, sha256);
        }
    }

    private static void day(Tx tx, Checked event) {
        switch (event.type()) {
            case "day.closed" -> DayDesk.closed(tx, event.terminal(), event.data(), event.at());
            case "day.compared" -> DayDesk.compared(tx, event.terminal(), event.data(), event.at());
            default -> DayDesk.explained(tx, event.terminal(), event.data(), event.at());
        }
    }

    private void device(Tx tx, Checked event) {
        Map<String, Object> data = event.data();
        String device = cut(Json.string(data, "device"), 60);
        if (!device.isEmpty()) {
            TerminalTable.Device said =
                    new TerminalTable.Device(
                            event.terminal(),
                            device,
                            cut(Json.string(data, "state"), 40),
                            cut(Json.string(data, "detail"), 400),
                            Boolean.TRUE.equals(data.get("simulated")),
                            event.at());
            tx.terminals().device(said);
            Alarms.device(tx, said, clock.instant());
        }
    }

    private String staff(Tx tx, Checked event) {
        String key = Json.string(event.data(), "key");
        String id = Json.string(event.data(), "callId");
        StaffCallTable.Call call =
                new StaffCallTable.Call(
                        cut(id.isEmpty() ? event.id() : id, 64),
                        cut(key.isEmpty() ? event.id() : key, 200),
                        event.terminal(),
                        cut(Json.string(event.data(), "scene"), 200),
                        clock.instant(),
                        "",
                        Optional.empty());
        return tx.staffCalls().add(call).id();
    }

    static String cut(String text, int most) {
        String clean = CaseData.printable(text) ? text : text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
