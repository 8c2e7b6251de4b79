package kiosk.central.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.central.alerts.Alarms;
import kiosk.central.days.DayDesk;
import kiosk.central.departments.DepartmentDesk;
import kiosk.central.departments.DeskAnswer;
import kiosk.central.departments.DeskCall;
import kiosk.central.documents.DocumentDesk;
import kiosk.central.documents.DocumentDesk.Issue;
import kiosk.central.identity.OneTimeCodes;
import kiosk.central.identity.Roster;
import kiosk.central.identity.StaffDesk;
import kiosk.central.json.BadJson;
import kiosk.central.json.Json;
import kiosk.central.store.CallTable;
import kiosk.central.store.CentralStoreException;
import kiosk.central.store.Database;
import kiosk.central.store.DownTable;
import kiosk.central.store.StaffCallTable;
import kiosk.central.store.TerminalTable;
import kiosk.central.terminals.OutletNews;
import kiosk.central.terminals.RenewalDesk;
import kiosk.central.uploads.UploadDesk;
import kiosk.sync.Central.Reply;
import kiosk.sync.Ids;
import kiosk.sync.Topics;
import kiosk.sync.identity.Renewal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers requests: departments, time, hello, documents, codes, staff.
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    private static final int RESEND_MAX = 1000;

    private final Desks desks;
    private final CaseFinder finder;
    private final OutletNews outlets = new OutletNews();
    private final TerminalVoice voice;
    private final Clock clock;

    /// Everything it asks.
    record Desks(
            Database database,
            DepartmentDesk departments,
            DocumentDesk documents,
            OneTimeCodes codes,
            StaffDesk staff,
            RenewalDesk renewals,
            UploadDesk uploads,
            Ids ids,
            Map<String, Object> greeting) {}

    Requests(Desks desks, TerminalVoice voice, Clock clock) {
        this.desks = desks;
        this.finder = new CaseFinder(desks.database());
        this.voice = voice;
        this.clock = clock;
    }

    /// One request, read.
    record Request(
            Topics from, String shard, String operation, String key, Map<String, Object> in) {
        static Request of(Topics from, String shard, String operation, byte[] payload)
                throws BadJson {
            Map<String, Object> body = Json.object(payload);
            Map<String, Object> in =
                    body.get("in") instanceof Map ? Json.member(body, "in") : new LinkedHashMap<>();
            return new Request(from, shard, operation, Json.string(body, "key"), in);
        }

        String terminal() {
            return from.terminal();
        }

        @Override
        public String toString() {
            return "Request[" + operation + "]";
        }
    }

    /// Answers; what is to be said after the answer is said here too.
    void serve(Request request, EventSource.Inbound inbound)
            throws CentralStoreException, InterruptedException {
        if (request.key().length() > 200 || !CaseData.printable(request.key())) {
            voice.answer(request.from(), inbound, bad());
            return;
        }
        if (request.operation().equals("sync/hello")) {
            hello(request, inbound);
            return;
        }
        Reply reply = reply(request);
        if (!(reply instanceof Reply.Silence)) {
            voice.answer(request.from(), inbound, reply);
        }
    }

    private Reply reply(Request request) throws CentralStoreException, InterruptedException {
        if (request.operation().startsWith("dept/")) {
            return department(request);
        }
        Map<String, Object> in = request.in();
        return switch (request.operation()) {
            case "time" -> new Reply.Answer(Map.of("at", clock.instant().toString()));
            case "case/find" -> new Reply.Answer(finder.find(in));
            case "doc/issue" -> issue(request);
            case "otp/send" -> code(desks.codes().send(Json.string(in, "idNo")));
            case "otp/check" ->
                    code(desks.codes().check(Json.string(in, "idNo"), Json.string(in, "code")));
            case "staff/check" -> staff(in);
            case "day/totals" -> totals(request);
            case "staff/call" -> call(request);
            case "staff/cancel" -> cancel(request);
            case "upload/open", "upload/look", "upload/drop", "upload/close" ->
                    desks.uploads().answer(request.operation(), request.terminal(), in);
            case Renewal.OPERATION -> desks.renewals().renew(request.terminal(), in);
            default -> {
                LOG.warn("{} asks for {}", request.terminal(), request.operation());
                yield bad();
            }
        };
    }

    private Reply department(Request request) throws CentralStoreException, InterruptedException {
        Map<String, Object> in = new LinkedHashMap<>(request.in());
        Map<String, Object> why = Json.member(in, "$why");
        in.remove("$why");
        String operation = request.operation().substring("dept/".length());
        String caseId = Json.string(why, "caseId");
        DeskCall call =
                new DeskCall(
                        operation,
                        request.key(),
                        in,
                        EventEffects.cut(caseId.isEmpty() ? Json.string(in, "caseId") : caseId, 64),
                        request.terminal(),
                        DeskCall.pack(Json.string(why, "pack")));
        CallTable.Call asked =
                new CallTable.Call(
                        desks.ids().next(),
                        clock.instant(),
                        call.terminal(),
                        call.caseId(),
                        EventEffects.cut(operation, 80),
                        EventEffects.cut(Json.string(why, "purpose"), 200),
                        EventEffects.cut(Json.string(why, "consent"), 120),
                        "");
        desks.database()
                .inTransaction(tx -> {
                    tx.calls().add(asked);
                    return asked;
                });
        DeskAnswer answer = desks.departments().request(desks.database(), call);
        desks.database()
                .inTransaction(tx -> {
                    tx.calls().ended(asked.id(), outcome(answer));
                    return asked;
                });
        return switch (answer) {
            case DeskAnswer.Done(var body) -> new Reply.Answer(body);
            case DeskAnswer.Refused(var code, var say, var _) -> new Reply.Refusal(code, say);
            case DeskAnswer.Silence _ -> new Reply.Silence("department");
        };
    }

    private static String outcome(DeskAnswer answer) {
        return switch (answer) {
            case DeskAnswer.Done _ -> "ok";
            case DeskAnswer.Refused(var code, var _, var _) -> EventEffects.cut(code, 40);
            case DeskAnswer.Silence _ -> "silence";
        };
    }

    private Reply totals(Request request) throws CentralStoreException {
        Optional<Map<String, Object>> book =
                desks.database()
                        .inTransaction(tx -> DayDesk.totals(tx, request.terminal(), request.in()));
        return book.<Reply>map(Reply.Answer::new).orElseGet(Requests::bad);
    }

    private Reply issue(Request request) throws CentralStoreException {
        Map<String, Object> in = request.in();
        DocumentDesk.Request wanted =
                new DocumentDesk.Request(
                        request.terminal(),
                        EventEffects.cut(Json.string(in, "caseId"), 64),
                        Json.string(in, "template"),
                        Json.member(in, "fields"),
                        request.key());
        Issue issue = desks.database().inTransaction(tx -> desks.documents().issue(tx, wanted));
        return switch (issue) {
            case Issue.Refused(var code) ->
                    new Reply.Refusal(
                            code,
                            Map.of("zh-Hans", "文件暂不能签发", "en", "The document cannot be issued"));
            case Issue.Issued(var d) ->
                    new Reply.Answer(
                            Map.of(
                                    "documentNo",
                                    d.documentNo(),
                                    "checkCode",
                                    d.checkCode(),
                                    "qr",
                                    d.qr(),
                                    "issuedAt",
                                    d.issuedAt().toString()));
        };
    }

    private static Reply code(OneTimeCodes.Result result) {
        return switch (result) {
            case OneTimeCodes.Result.Sent(var phone, var valid) ->
                    new Reply.Answer(Map.of("maskedPhone", phone, "validSec", valid.toSeconds()));
            case OneTimeCodes.Result.Right _ -> new Reply.Answer(Map.of("ok", true));
            case OneTimeCodes.Result.Refused(var code, var say) -> new Reply.Refusal(code, say);
        };
    }

    private Reply staff(Map<String, Object> in) throws CentralStoreException {
        char[] pin = Json.string(in, "pin").toCharArray();
        return switch (desks.staff().check(Json.string(in, "staffNo"), pin)) {
            case StaffDesk.Result.Known(var name) -> new Reply.Answer(Map.of("name", name));
            case StaffDesk.Result.Wrong _ ->
                    new Reply.Refusal(
                            "WRONG",
                            Map.of("zh-Hans", "工号或密码不正确", "en", "Number or PIN is not right"));
            case StaffDesk.Result.Locked _ ->
                    new Reply.Refusal(
                            "LOCKED",
                            Map.of(
                                    "zh-Hans",
                                    "错误次数过多，请10分钟后再试",
                                    "en",
                                    "Too many wrong tries. Try again in 10 minutes"));
        };
    }

    private Reply call(Request request) throws CentralStoreException {
        String id = desks.ids().next();
        StaffCallTable.Call wanted =
                new StaffCallTable.Call(
                        id,
                        request.key().isEmpty() ? id : request.key(),
                        request.terminal(),
                        EventEffects.cut(Json.string(request.in(), "scene"), 200),
                        clock.instant(),
                        "",
                        Optional.empty());
        StaffCallTable.Call call =
                desks.database()
                        .inTransaction(tx -> {
                            StaffCallTable.Call kept = tx.staffCalls().add(wanted);
                            if (kept.id().equals(id)) {
                                Alarms.take(tx, heard(request, id));
                            }
                            return kept;
                        });
        return new Reply.Answer(Map.of("callId", call.id()));
    }

    private Alarms.Heard heard(Request request, String callId) {
        return new Alarms.Heard(
                request.terminal(), "staff.called", request.in(), callId, clock.instant());
    }

    /// The customer needs nobody any more.
    private Reply cancel(Request request) throws CentralStoreException {
        String key = Json.string(request.in(), "key");
        desks.database()
                .inTransaction(tx -> {
                    Instant now = clock.instant();
                    Optional<StaffCallTable.Call> call =
                            tx.staffCalls()
                                    .ofRequest(key)
                                    .filter(c -> c.terminal().equals(request.terminal()));
                    call.ifPresent(c -> {
                        tx.staffCalls().acknowledge(c.id(), "", now);
                        tx.alerts().resolve(c.terminal(), "staff.called", c.id(), now);
                    });
                    return key;
                });
        return new Reply.Answer(Map.of("ok", true));
    }

    private void hello(Request request, EventSource.Inbound inbound) throws CentralStoreException {
        long last = Json.whole(request.in(), "lastEvent", 0);
        String epoch = EventEffects.cut(Json.string(request.in(), "epoch"), 64);
        String boot = EventEffects.cut(Json.string(request.in(), "bootId"), 64);
        List<DownTable.Down> missed =
                desks.database()
                        .inTransaction(tx -> {
                            tx.terminals()
                                    .heard(
                                            new TerminalTable.Address(
                                                    request.from().tenant(),
                                                    request.shard(),
                                                    request.terminal()),
                                            clock.instant());
                            tx.terminals().hello(request.terminal(), epoch, boot);
                            tx.down().acknowledged(request.terminal(), last);
                            Roster.unlessKnown(
                                    tx,
                                    request.terminal(),
                                    Json.member(request.in(), "versions").get("roster"),
                                    clock.instant());
                            outlets.whenChanged(tx, request.terminal(), clock.instant());
                            return tx.down().after(request.terminal(), last, RESEND_MAX);
                        });
        Map<String, Object> body = new LinkedHashMap<>(desks.greeting());
        body.put("at", clock.instant().toString());
        body.put("resent", (long) missed.size());
        body.put("lastEvent", missed.isEmpty() ? last : missed.getLast().n());
        voice.answer(request.from(), inbound, new Reply.Answer(body));
        voice.down(missed);
    }

    private static Reply bad() {
        return new Reply.Refusal("BAD_REQUEST", Map.of("zh-Hans", "暂不能办理", "en", "Not available"));
    }
}
