package kiosk.app.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.Texts;
import kiosk.sync.Central;
import kiosk.sync.Central.Reply;

/// Department calls over central.
final class Calls {

    /// Beside the inputs; no input can be called so.
    static final String WHY = "$why";

    private Calls() {}

    /// On whose behalf is asked.
    ///
    /// @param caseId the case, or the visit where none is open
    /// @param pack tells which city's departments are meant
    record Asker(String caseId, String pack) {
        static Asker of(CaseFile file) {
            return new Asker(file.id(), file.journey().matter().pack().toString());
        }

        /// The step at which the person agreed, empty where nothing had to be.
        String consent(CallRequest call) {
            return call.consent().isEmpty() ? "" : caseId + "/" + call.consent();
        }

        /// For central's log of calls: nobody looks at a person's records without a purpose and,
        /// where one is needed, a consent.
        Map<String, Object> why(CallRequest call, String consent) {
            return Map.of(
                    "caseId", caseId,
                    "purpose", call.purpose(),
                    "consent", consent,
                    "pack", pack);
        }
    }

    static Reply send(Central central, CaseFile file, CallRequest call) {
        return send(central, Asker.of(file), call);
    }

    private static Reply send(Central central, Asker asker, CallRequest call) {
        Map<String, Object> asked = new LinkedHashMap<>(call.in());
        asked.put(WHY, asker.why(call, asker.consent(call)));
        Reply reply =
                central.request("dept/" + call.operation(), asked, call.key(), call.timeout());
        return reply instanceof Reply.Answer(Map<String, Object> body)
                ? new Reply.Answer(Json.plain(body))
                : reply;
    }

    /// All of them at once, as the journey sees the answers.
    static Map<String, CallResult> all(Ports ports, Asker asker, List<CallRequest> calls) {
        List<CompletableFuture<CallResult>> answers = new ArrayList<>();
        for (CallRequest call : calls) {
            answers.add(
                    CompletableFuture.supplyAsync(
                            () -> result(ports.central(), asker, call), ports.effects()));
        }
        Map<String, CallResult> results = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            results.put(calls.get(i).id(), answers.get(i).join());
        }
        return results;
    }

    /// The same as the journey sees it.
    static CallResult result(Central central, Asker asker, CallRequest call) {
        return switch (send(central, asker, call)) {
            case Reply.Answer(Map<String, Object> body) ->
                    new CallResult.Answered(body, central.now());
            case Reply.Refusal(String code, Map<String, String> say) ->
                    new CallResult.Refused(code, new Texts(say));
            case Reply.Silence(String reason) -> new CallResult.Unavailable(reason);
        };
    }
}
