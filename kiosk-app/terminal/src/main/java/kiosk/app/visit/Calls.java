package kiosk.app.visit;

import java.util.Map;
import kiosk.matter.CallRequest;
import kiosk.matter.CallResult;
import kiosk.matter.Texts;
import kiosk.sync.Central;
import kiosk.sync.Central.Reply;

/// Department calls over central.
final class Calls {

    private Calls() {}

    static Reply send(Central central, CallRequest call) {
        Reply reply =
                central.request("dept/" + call.operation(), call.in(), call.key(), call.timeout());
        return reply instanceof Reply.Answer(Map<String, Object> body)
                ? new Reply.Answer(Json.plain(body))
                : reply;
    }

    /// The same as the journey sees it.
    static CallResult result(Central central, CallRequest call) {
        return switch (send(central, call)) {
            case Reply.Answer(Map<String, Object> body) ->
                    new CallResult.Answered(body, central.now());
            case Reply.Refusal(String code, Map<String, String> say) ->
                    new CallResult.Refused(code, new Texts(say));
            case Reply.Silence(String reason) -> new CallResult.Unavailable(reason);
        };
    }
}
