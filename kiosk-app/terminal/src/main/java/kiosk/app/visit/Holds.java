package kiosk.app.visit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kiosk.matter.CallRequest;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.sync.Central.Reply;
import kiosk.sync.JournalEntry;
import kiosk.sync.JournalEntry.Phase;
import kiosk.sync.StoreException;

/// The holds of one case on its bills at central: nobody else pays a bill while we may.
///
/// Thread rule: blocking, one thread at a time per case.
final class Holds {
    /// The hold of the bill at central.
    static final String EFFECT = "hold";

    private final CaseFile file;
    private final Ports ports;

    Holds(CaseFile file) {
        this.file = file;
        this.ports = file.ports();
    }

    /// What came of asking central to hold the bill.
    sealed interface Hold {
        /// Ours until paid or released.
        record Held() implements Hold {}

        /// Somebody else's, or paid already.
        record Refused(String code, Texts say) implements Hold {}

        /// No answer: nothing may be charged.
        record NoAnswer() implements Hold {}
    }

    /// Asks central for the hold of the bill.
    Hold take(Page.Pay page) throws StoreException {
        CallRequest reserve = page.bill().reserve();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("billKey", page.bill().billKey());
        page.bill().release().ifPresent(release -> body.put("release", call(release)));
        file.append(
                List.of(file.entry(Phase.INTENT, EFFECT, page.bill().billKey(), body)), List.of());
        return switch (Calls.send(ports.central(), file, reserve)) {
            case Reply.Answer _ -> new Hold.Held();
            case Reply.Refusal(String code, Map<String, String> say) -> {
                end(page.bill().billKey(), "refused");
                yield new Hold.Refused(code, new Texts(say));
            }
            case Reply.Silence _ -> new Hold.NoAnswer();
        };
    }

    /// Gives back every hold of this case that is still open, after it is proven that nothing was
    /// debited.
    ///
    /// @return false when central could not be asked: try again later
    boolean release() throws StoreException {
        for (JournalEntry hold : file.open(EFFECT)) {
            Map<String, Object> body = Json.read(hold.body());
            if (body.get("release") instanceof Map<?, ?>
                    && Calls.send(
                                    ports.central(),
                                    file,
                                    readCall(EventJson.object(body, "release")))
                            instanceof Reply.Silence) {
                return false;
            }
            end(hold.key(), "released");
        }
        return true;
    }

    /// The hold ends because the bill was paid and handed in.
    JournalEntry ends(JournalEntry hold) {
        return file.entry(Phase.OUTCOME, EFFECT, hold.key(), Map.of("how", "paid"));
    }

    private void end(String key, String how) throws StoreException {
        file.append(List.of(file.entry(Phase.OUTCOME, EFFECT, key, Map.of("how", how))), List.of());
    }

    private static Map<String, Object> call(CallRequest call) {
        return Map.of(
                "id", call.id(),
                "operation", call.operation(),
                "in", call.in(),
                "key", call.key(),
                "timeoutMs", call.timeout().toMillis());
    }

    private static CallRequest readCall(Map<String, Object> json) {
        return new CallRequest(
                EventJson.text(json, "id"),
                EventJson.text(json, "operation"),
                EventJson.object(json, "in"),
                EventJson.text(json, "key"),
                "",
                "",
                Duration.ofMillis(((Number) json.getOrDefault("timeoutMs", 5000L)).longValue()),
                Optional.empty());
    }
}
