package kiosk.app.visit;

import java.util.LinkedHashMap;
import java.util.Map;
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

    static Reply send(Central central, CaseFile file, CallRequest call) {
        Map<String, Object> asked = new LinkedHashMap<>(call.in());
        asked.put(WHY, why(file, call));
        Reply reply =
                central.request("dept/" + call.operation(), asked, call.key(), call.timeout());
        return reply instanceof Reply.Answer(Map<String, Object> body)
                ? new Reply.Answer(Json.plain(body))
                : reply;
    }

    /// For central's log of calls: nobody looks at a person's records without a purpose and, where
    /// one is needed, a consent. The pack tells which city's departments are meant.
    private static Map<String, Object> why(CaseFile file, CallRequest call) {
        String consent = call.consent().isEmpty() ? "" : file.id() + "/" + call.consent();
        return Map.of(
                "caseId", file.id(),
                "purpose", call.purpose(),
                "consent", consent,
                "pack", file.journey().matter().pack().toString());
    }

    /// The same as the journey sees it.
    static CallResult result(Central central, CaseFile file, CallRequest call) {
        return switch (send(central, file, call)) {
            case Reply.Answer(Map<String, Object> body) ->
                    new CallResult.Answered(body, central.now());
            case Reply.Refusal(String code, Map<String, String> say) ->
                    new CallResult.Refused(code, new Texts(say));
            case Reply.Silence(String reason) -> new CallResult.Unavailable(reason);
        };
    }
}
